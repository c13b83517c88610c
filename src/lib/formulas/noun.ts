/** Where the noun ends that follows a number: Chinese writes no space, so known last words tell. */

/** Last words of what official texts count; the longer before the shorter that it contains. */
const HEADS: readonly string[] = [
  "专项行动",
  "专项治理",
  "工作目标",
  "工作机制",
  "国际品牌",
  "产业链",
  "产业集群",
  "创新成果",
  "创新举措",
  "商务区",
  "示范区",
  "实验区",
  "开发区",
  "经济区",
  "都市圈",
  "城市群",
  "服务体系",
  "民生实事",
  "攻坚战",
  "行动",
  "工程",
  "品牌",
  "战略",
  "计划",
  "规划",
  "难题",
  "平台",
  "体系",
  "产业",
  "领域",
  "目标",
  "任务",
  "机制",
  "制度",
  "景观",
  "群体",
  "城市",
  "项目",
  "成果",
  "举措",
  "措施",
  "路径",
  "主线",
  "体制",
  "支柱",
  "基地",
  "中心",
  "园区",
  "片区",
  "组团",
  "板块",
  "走廊",
  "通道",
  "枢纽",
  "高地",
  "功能",
  "优势",
  "特色",
  "短板",
  "关系",
  "清单",
  "文章",
  "特点",
  "亮点",
  "关键",
  "支撑",
  "支点",
  "保障",
  "要求",
  "突出",
  "原则",
  "理念",
  "意识",
  "自信",
  "维护",
  "确立",
  "革命",
  "转变",
  "提升",
  "突破",
  "变化",
  "跨越",
  "对接",
  "队伍",
  "犯罪",
  "案件",
  "联动",
  "驱动",
  "导向",
  "班子",
  "规定",
  "纪律",
  "底线",
  "红线",
  "防线",
  "关口",
  "聚焦",
  "坚持",
  "统筹",
  "结合",
  "覆盖",
  "到位",
  "办法",
  "模式",
  "经验",
  "精神",
  "作风",
  "倡议",
  "指标",
  "标准",
  "政策",
  "方案",
  "课题",
  "专班",
  "试点",
  "改革",
  "攻坚",
  "先行",
  "示范",
  "之城",
  "巡防",
  "督导",
  "一流",
  "一批",
  "一律",
  "带动",
  "引领",
  "不准",
  "严禁",
  "实事",
  "城",
  "区",
  "圈",
  "带",
  "链",
  "网",
  "园",
  "港",
  "山",
  "江",
  "法",
];

/** A noun does not begin with these, and ends before them. */
const STOP = /[\p{P}\p{S}\s的了和与及或在为是将把被对向从由以等都也并就即]/u;

/** No counted noun is longer. */
const LONGEST = 10;

/**
 * The offset where the noun ends that begins at `at`: after the first known last word and those that
 * follow it directly; without one, where the clause does, if that is near. A quotation right at the
 * offset is the noun. `at` itself where no noun stands.
 */
export function endOfNoun(text: string, at: number): number {
  const quoted = /^“[^“”]{1,10}”/u.exec(text.slice(at, at + 14));
  if (quoted) return at + quoted[0].length - 1;
  let clause = at;
  while (clause < text.length && clause - at < LONGEST) {
    // 对 ends a noun, and begins 对接.
    const head = headAt(text, clause, text.length);
    if (head === clause && STOP.test(text.charAt(clause))) break;
    clause = Math.max(head, clause + 1);
  }
  for (let from = at; from < clause; from += 1) {
    let end = headAt(text, from, clause);
    if (end === from) continue;
    for (let next = headAt(text, end, clause); next !== end; next = headAt(text, end, clause))
      end = next;
    return end;
  }
  return Math.min(clause, at + 4);
}

function headAt(text: string, at: number, limit: number): number {
  const head = HEADS.find(
    (word) =>
      text.startsWith(word, at) &&
      at + word.length <= limit &&
      // One character is the last only where the clause ends: 城, but not 城乡.
      (word.length > 1 || at + 1 === limit || STOP.test(text.charAt(at + 1))),
  );
  return at + (head?.length ?? 0);
}
