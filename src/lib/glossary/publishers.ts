/**
 * The hosts to which a source of the glossary may link: those of original publishers. A copy, a
 * mirror or an aggregator in which a text was seen is named in words (`seenAt`) and never linked:
 * such hosts change hands, and a reader who follows a citation must arrive at who said it.
 */

/** A host, or with a leading point a domain with all its hosts. */
const PUBLISHERS: readonly string[] = [
  // government and Party
  ".gov.cn",
  ".qstheory.cn",
  ".12371.cn",
  ".cpc.people.com.cn",
  "en.theorychina.org.cn",
  "www.theorychina.org.cn",
  "www.pkulaw.com",
  // state media
  ".people.com.cn",
  ".people.cn",
  ".xinhuanet.com",
  ".news.cn",
  ".china.org.cn",
  ".china.com.cn",
  ".chinadaily.com.cn",
  ".chinadailyhk.com",
  ".bjreview.com",
  ".globaltimes.cn",
  ".cctv.com",
  ".cgtn.com",
  ".gmw.cn",
  ".ecns.cn",
  ".chinanews.com",
  ".cyol.com",
  ".legaldaily.com.cn",
  ".farmer.com.cn",
  ".taiwan.cn",
  ".tibet.cn",
  // press
  ".fznews.com.cn",
  ".fjsen.com",
  ".fjdaily.com",
  ".hxnews.com",
  ".sjzdaily.com.cn",
  ".hebnews.cn",
  ".hebei.com.cn",
  ".mnw.cn",
  ".taihainet.com",
  ".shine.cn",
  ".caixin.com",
  ".caixinglobal.com",
  ".thepaper.cn",
  ".jiemian.com",
  ".dayoo.com",
  ".straitstimes.com",
  ".scmp.com",
  ".hindustantimes.com",
  ".telegraphindia.com",
  ".technode.com",
  ".thediplomat.com",
  ".economist.com",
  ".chinadigitaltimes.net",
  // scholarship
  ".cambridge.org",
  ".oup.com",
  ".springer.com",
  ".springeropen.com",
  ".tandfonline.com",
  ".taylorfrancis.com",
  ".wiley.com",
  ".sagepub.com",
  ".jstor.org",
  ".brill.com",
  ".sciencedirect.com",
  ".mdpi.com",
  ".plos.org",
  ".openedition.org",
  ".ssrn.com",
  ".doi.org",
  ".arxiv.org",
  ".eur.nl",
  ".csstoday.com",
  ".thechinastory.org",
  ".chinamediaproject.org",
  ".prcleader.org",
  ".jamestown.org",
  ".macropolo.org",
  ".merics.org",
  ".strategictranslation.org",
  "sinocism.com",
  ".cset.georgetown.edu",
  ".decodingchina.eu",
  ".brookings.edu",
  ".csis.org",
  ".asiasociety.org",
  "chinacopyrightandmedia.wordpress.com",
  "digichina.stanford.edu",
  "www.chinalawtranslate.com",
  "theasiadialogue.com",
  "madeinchinajournal.com",
  // reference
  "en.wikipedia.org",
  "zh.wikipedia.org",
  "www.britannica.com",
];

/** Whether an address is one of an original publisher. */
export function isPublisher(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return PUBLISHERS.some((known) =>
    known.startsWith(".") ? `.${hostname}`.endsWith(known) : hostname === known,
  );
}
