/**
 * Where a reader says that something is wrong: an issue of the project's repository or a message to
 * its editors, both filled in as far as the page knows; where the build names neither, the text to
 * copy.
 */

/** What the environment of the build says; either may be empty. */
export interface Desk {
  /** `REPOSITORY`: the address of the repository, or of the form in which an issue is opened. */
  readonly repository: string;
  /** `CONTACT`: an address of mail. */
  readonly contact: string;
}

/** The passage that the reader complains of. */
export interface Complaint {
  /** Id of the report. */
  readonly report: string;
  /** `p12-3`, or a range. */
  readonly passage: string;
  readonly address: string;
  readonly zh: string;
  /** Null where it is not translated. */
  readonly en: string | null;
}

/** Longer quotations make addresses that servers refuse. */
const QUOTED = 600;

function quoted(text: string): string {
  return text.length <= QUOTED ? text : `${text.slice(0, QUOTED - 1)}…`;
}

/** One line that says which passage it is. */
function subjectOf({ report, passage }: Complaint): string {
  return `Error in ${report}, ${passage}`;
}

/** The text of the report, for whoever sends it by other means. */
export function complaintText(complaint: Complaint): string {
  const { report, passage, address, zh, en } = complaint;
  return [
    `${report}#${passage}`,
    address,
    "",
    quoted(zh),
    ...(en === null ? [] : ["", quoted(en)]),
    "",
    "What is wrong, and what should stand there instead?",
    "",
  ].join("\n");
}

/** Where the complaint goes; null where the build names no place for it. */
export function complaintAddress(complaint: Complaint, desk: Desk): string | null {
  const subject = subjectOf(complaint);
  const body = complaintText(complaint);
  if (/^https?:\/\//.test(desk.repository)) {
    const url = new URL(desk.repository);
    if (!/\/issues\/new\/?$/.test(url.pathname))
      url.pathname = `${url.pathname.replace(/\.git$/, "").replace(/\/+$/, "")}/issues/new`;
    // GitLab, whose forms have this path, names the fields otherwise than everybody else.
    const isGitLab = url.pathname.includes("/-/");
    url.searchParams.set(isGitLab ? "issue[title]" : "title", subject);
    url.searchParams.set(isGitLab ? "issue[description]" : "body", body);
    return url.href;
  }
  if (!desk.contact.includes("@")) return null;
  const fields = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return `mailto:${desk.contact.replace(/^mailto:/, "")}?${fields}`;
}
