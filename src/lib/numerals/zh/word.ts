/**
 * The words of Chinese that stand after a number: units and measure words. Longest word first; among
 * equals, the row that asks for a context first.
 */
import type { FigureKind } from "../figure.ts";
import type { UnitCode } from "../units.ts";

/** A unit or measure word. */
export interface ZhUnitWord {
  readonly word: string;
  /** A unit code, or the kind of a word that makes its number no quantity (号线, 届 of a congress). */
  readonly unit: UnitCode | Exclude<FigureKind, "quantity">;
  /** The number is multiplied by it: 三成 is 30 %. */
  readonly factor?: string;
  /** May count a Chinese numeral too; Arabic digits are counted by every word. */
  readonly han: boolean;
  /** Must follow. */
  readonly onlyIf?: RegExp;
  /** Must not follow: 位 is no measure word in 位于. */
  readonly notIf?: RegExp;
}

type Row = Omit<ZhUnitWord, "word" | "han"> & { readonly words: string; readonly han?: false };

/** Several words a row, separated by spaces. */
const ROWS: readonly Row[] = [
  // proportions and multiples
  { words: "% ％", unit: "%" },
  { words: "‰", unit: "‰" },
  { words: "个百分点 百分点", unit: "pp" },
  // 上升2个点, 6.5个点: `unit.ts` asks for the context
  { words: "个点", unit: "pp", notIf: /[位子评状赞名]/y },
  // 八五折 is read by `money.ts`
  { words: "折", unit: "zhe", han: false, notIf: /[页叠射旧算合返线痕弯断肱]/y },
  { words: "成", unit: "%", factor: "10", notIf: /[功立为果本员效就长熟绩都人品]/y },
  { words: "倍", unit: "times" },

  // money
  { words: "元 元人民币", unit: "CNY", notIf: /[化件素老年月宵旦首朔]/y },
  { words: "圆", unit: "CNY", notIf: /[满圈形桌柱心环弧周孔顶明润场梦]/y },
  // 5分/千瓦时; a 分 alone is a mark, a minute or a share
  { words: "分", unit: "CNY", factor: "0.01", han: false, onlyIf: /\/(?:千瓦时|度)|钱/y },
  { words: "角", unit: "CNY", factor: "0.1", han: false, onlyIf: /\/(?:千瓦时|度)|钱/y },
  { words: "美元", unit: "USD" },
  { words: "港元 港币", unit: "HKD" },
  { words: "新台币 元新台币", unit: "TWD" },
  { words: "欧元", unit: "EUR" },
  { words: "日元", unit: "JPY" },
  { words: "英镑", unit: "GBP" },
  { words: "韩元", unit: "KRW" },
  { words: "新加坡元 新元", unit: "SGD" },
  { words: "澳元", unit: "AUD" },
  { words: "卢布", unit: "RUB" },

  // length, area, volume, mass
  { words: "纳米 nm", unit: "nm", notIf: /[材技科级]/y },
  { words: "微米 μm µm um", unit: "um" },
  { words: "毫米 mm", unit: "mm" },
  { words: "厘米 公分 cm", unit: "cm" },
  { words: "英寸", unit: "inch" },
  { words: "海里", unit: "nmi" },
  { words: "米 m", unit: "m", notIf: /[A-Za-z\d粉饭面袋]/y },
  { words: "公里 千米 km", unit: "km" },
  { words: "里 华里", unit: "li", han: false, notIf: /[面程外应弄亭巷]/y },
  { words: "平方米 平米 ㎡ m² m2", unit: "m2" },
  { words: "平方公里 平方千米 k㎡ km² km2", unit: "km2" },
  { words: "公顷 ha hm²", unit: "ha" },
  { words: "亩", unit: "mu" },
  { words: "立方米 标准立方米 立方 标方 m³ m3", unit: "m3" },
  // 22亿方: gas and earth are counted in 方, after digits only
  { words: "方", unit: "m3", han: false, notIf: /[案面向式便法形阵位针程格言略圆可才能米]/y },
  { words: "毫升 mL ml", unit: "mL" },
  { words: "升", unit: "L", notIf: /[至到级学高降]/y },
  { words: "吨标准煤 吨标煤", unit: "tce" },
  { words: "载重吨", unit: "dwt" },
  { words: "吨", unit: "t", notIf: /级/y },
  { words: "公斤 千克 kg", unit: "kg" },
  { words: "微克 μg µg ug", unit: "ug" },
  { words: "毫克 mg", unit: "mg" },
  { words: "克 g", unit: "g", notIf: /[A-Za-z服难]/y },
  { words: "斤", unit: "jin" },

  // energy, temperature
  { words: "千瓦 kW KW", unit: "kW" },
  { words: "兆瓦 MW", unit: "MW" },
  { words: "吉瓦 GW", unit: "GW" },
  { words: "瓦", unit: "W", han: false, notIf: /[房屋片]/y },
  { words: "千瓦时 千瓦小时 度电 kWh KWh", unit: "kWh" },
  { words: "兆瓦时 MWh", unit: "MWh" },
  { words: "吉瓦时 GWh", unit: "GWh" },
  { words: "太瓦时 TWh", unit: "TWh" },
  // 1亿度 is electricity, 5度 may be anything: `unit.ts` asks for the context
  { words: "度", unit: "kWh", han: false, notIf: /[假过量数]/y },
  { words: "千伏 kV KV", unit: "kV" },
  { words: "伏", unit: "V", han: false, notIf: /[羲击案]/y },
  { words: "千伏安 kVA KVA", unit: "kVA" },
  { words: "兆伏安 MVA", unit: "MVA" },
  { words: "兆帕 MPa", unit: "MPa" },
  { words: "千帕 kPa", unit: "kPa" },
  { words: "帕 Pa", unit: "Pa", han: false },
  { words: "分贝 dB", unit: "dB" },
  { words: "赫兹 Hz", unit: "Hz" },
  { words: "兆赫 MHz", unit: "MHz" },
  { words: "吉赫 GHz", unit: "GHz" },

  // data
  { words: "Kbps kbps", unit: "Kbps" },
  { words: "Mbps Mb/s", unit: "Mbps" },
  { words: "Gbps Gb/s", unit: "Gbps" },
  { words: "Tbps Tb/s", unit: "Tbps" },
  { words: "MB", unit: "MB" },
  { words: "GB", unit: "GB" },
  { words: "TB", unit: "TB" },
  { words: "PB", unit: "PB" },
  { words: "EB", unit: "EB" },
  { words: "PFLOPS PFlops Pflops", unit: "PFLOPS" },
  { words: "EFLOPS EFlops Eflops", unit: "EFLOPS" },
  { words: "摄氏度 ℃ °C", unit: "degC" },

  // time
  { words: "周年", unit: "ordinal" },
  { words: "世纪", unit: "ordinal" },
  { words: "个世纪", unit: "year", factor: "100" },
  { words: "年级 年代 号 号线 号楼 室 星级", unit: "label", notIf: /[召称]/y },
  { words: "路 价 型 线", unit: "label", han: false, notIf: /[段线口径面上下条路性]/y },
  { words: "年", unit: "year", notIf: /[级代货]/y },
  { words: "岁 周岁", unit: "age" },
  { words: "个月", unit: "month" },
  { words: "周 个星期 星期", unit: "week", notIf: /[一二三四五六日末边围期转密]/y },
  { words: "天", unit: "day", notIf: /[下津空然使]/y },
  { words: "日", unit: "day", notIf: /[报常均]/y },
  { words: "小时 个小时 个钟头 钟头 h", unit: "hour" },
  { words: "分钟", unit: "minute" },
  { words: "刻钟", unit: "minute", factor: "15" },
  { words: "秒 秒钟", unit: "second" },
  { words: "个工作日 工作日", unit: "workday" },
  { words: "个工作小时 工作小时", unit: "workhour" },

  // people and containers
  { words: "人次", unit: "person-time" },
  { words: "人 人口 名", unit: "person", notIf: /[民才社工文格]/y },
  { words: "位", unit: "person", notIf: /数|[于置居列]/y },
  // who the 户 are, `household.ts` decides
  { words: "户", unit: "household", notIf: /[籍外口型]/y },
  { words: "标准箱 标箱 TEU", unit: "TEU" },

  // sessions of congresses and committees are numbered, not counted: 十九届四中全会, 区十七届政府
  {
    words: "届",
    unit: "ordinal",
    onlyIf:
      /[一二三四五六七八九十\d]+[中次]|历次|中央|人大|人民|政府|政协|委员|省委|市委|区委|党代|全会|常委/y,
  },
  // grades: 三级医院, 三级以上
  { words: "级", unit: "label", onlyIf: /以上|以下|医院|公立|[甲乙丙等风文]/y },
  {
    words: "期",
    unit: "ordinal",
    onlyIf: /工程|项目|扩建|建设|[等、和及,，。;；)）]/y,
  },

  // measure words that count Chinese numerals as well as digits
  { words: "车道 跑道 泊位 床位 车位 机位", unit: "count" },
  { words: "连增 连丰 连冠 连升 连涨 连降", unit: "count" },
  { words: "个 部分 部门 件次 场次 批次 台次 户次 份 篇 册 章 幅 枚 盏", unit: "count" },
  { words: "种 艘 辆 幢 栋 宗 句 颗 株 棵 幅 字", unit: "count" },
  { words: "件 位一体", unit: "count" },
  // 百强, 30强: the first so many of a ranking
  { words: "强", unit: "count", notIf: /[化调大度力制壮劲]/y },
  { words: "项", unit: "count", notIf: /目/y },
  { words: "家", unit: "count", notIf: /[庭长具乡属务]/y },
  { words: "所", unit: "count", notIf: /[有在谓需]|以(?![上下内])/y },
  { words: "座", unit: "count", notIf: /[谈位]/y },
  { words: "条", unit: "count", notIf: /[件例]/y },
  { words: "处", unit: "count", notIf: /[于理置罚在]/y },
  { words: "场", unit: "count", notIf: /[所地馆面景]/y },
  { words: "批", unit: "count", notIf: /[准发复示评]/y },
  { words: "次", unit: "count", notIf: /[于要元]|分配|创业|函数/y },
  { words: "类", unit: "count", notIf: /[似型]/y },
  { words: "支", unit: "count", notIf: /[持撑付行出点]/y },
  { words: "部", unit: "count", notIf: /[队署]/y },
  { words: "架", unit: "count", notIf: /构/y },
  { words: "台", unit: "count", notIf: /[江湾风账阶胞企商资山]/y },
  { words: "套", unit: "count", notIf: /[路餐利]/y },
  { words: "间", unit: "count", notIf: /[接隔]/y },
  { words: "张", unit: "count", notIf: /家[口界港]|贴/y },
  { words: "本", unit: "count", notIf: /[科土市身地级]/y },
  { words: "届 层 级", unit: "count", notIf: /别/y },
  { words: "轮", unit: "count", notIf: /[胎廓椅换]/y },
  { words: "组", unit: "count", notIf: /[织合建成]/y },
  { words: "节", unit: "count", notIf: /[约能点目日省]/y },
  { words: "例", unit: "count", notIf: /[如外行]/y },
  { words: "起", unit: "count", notIf: /[来到步点草义源诉]/y },
  { words: "笔", unit: "count", notIf: /[记试]/y },
  { words: "片", unit: "count", notIf: /区/y },
  { words: "块", unit: "count" },
  { words: "大", unit: "count", notIf: /[于幅量多小型楼学厦概约关连洋洲]/y },

  { words: "列", unit: "count", han: false, notIf: /[入为全居第席举车]/y },
  { words: "集", unit: "count", han: false, notIf: /[团中成群聚约体合资]/y },
  { words: "款", unit: "count", han: false, notIf: /[项待式]/y },
  { words: "包", unit: "count", han: false, notIf: /[括含装裹围保容]/y },
  // only after digits; with Chinese numerals they are names and idioms more often than counts
  {
    words:
      "趟次 班次 车次 航次 架次 课时 学时 学分 张次 家次 桥 隧 桶 瓶 箱 袋 盒 艘次 标段 桩 井 " +
      "头 只 羽 匹 根 口 眼 面 门 堂 课 步 道 段 排 对 双 副 代 科 单 票 席 桌 页 回 遍 趟 圈 站",
    unit: "count",
    han: false,
  },
  {
    words: "枝 粒 剂次 剂 人份 床 把 队 区 县 镇 乡 村 市 城 点 期 字节 件套",
    unit: "count",
    han: false,
  },
];

const BY_FIRST: ReadonlyMap<string, readonly ZhUnitWord[]> = index(ROWS);

function index(rows: readonly Row[]): Map<string, ZhUnitWord[]> {
  const map = new Map<string, ZhUnitWord[]>();
  for (const { words, han = true, ...row } of rows) {
    for (const word of words.split(" ")) {
      const first = word.charAt(0);
      map.set(first, [...(map.get(first) ?? []), { ...row, word, han }]);
    }
  }
  // The sort is stable, so rows with a context, listed first, are tried first.
  for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length);
  return map;
}

function fits(pattern: RegExp | undefined, text: string, at: number): boolean {
  if (pattern === undefined) return false;
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The longest unit or measure word at `at`. */
export function findZhUnit(text: string, at: number): ZhUnitWord | null {
  for (const row of BY_FIRST.get(text.charAt(at)) ?? []) {
    const end = at + row.word.length;
    if (!text.startsWith(row.word, at) || fits(row.notIf, text, end)) continue;
    if (row.onlyIf !== undefined && !fits(row.onlyIf, text, end)) continue;
    return row;
  }
  return null;
}

/** What may stand under a slash or after 每; a month is counted as 个月 elsewhere. */
export function findZhDenominator(text: string, at: number): ZhUnitWord | null {
  const month: ZhUnitWord = { word: "月", unit: "month", han: true };
  return text[at] === "月" ? month : findZhUnit(text, at);
}
