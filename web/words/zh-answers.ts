// Chinese words of exports, of facts that a model proposes, and of files that are verified. Part of the catalogue in zh.ts.

/** Words by section. */
export const zhAnswers = {
  exports: {
    label: '导出',
    docx: '存为 Word 文档',
    md: '存为 Markdown',
    print: '打印',
    making: '正在生成文件',
    saved: '已保存：{{name}}',
    failed: '没有生成文件：{{detail}}',
  },
  proposals: {
    title: '模型建议的事实（待确认）',
    note: '语言模型从您的话里读出，可能有误。确认的才计入判断，没有确认的不起作用。',
    from: '读自',
    confirm: '确认',
    confirmOne: '确认“{{label}}”',
    decline: '不对',
    declineOne: '不采用“{{label}}”',
    apply: '按确认的 {{n}} 项重新判断',
    none: '先确认，再判断',
  },
  unconfirmed: {
    title: '尚待确认的事实',
    lead: '按问题里读出的事实，尚待你确认。都属实，结论才是这样；没有确认的，不算数。',
    seal: '待确认',
    source: '读自问题，待确认',
    standing: '尚待确认',
    standingHint: '结论按问题里读出的事实得出，先确认这些事实。',
    confirm: '属实',
    confirmOne: '属实：{{label}}',
    deny: '不对',
    denyOne: '不对：{{label}}',
    all: '{{n}} 项都属实',
    exportFirst: '先确认读出的事实，再存成文件。',
  },
  verifyFile: {
    pick: '选择文件（docx、txt）',
    tooLarge: '文件超过 10 MB。请删去图片，或者把文字另存为 .txt。',
  },
}
