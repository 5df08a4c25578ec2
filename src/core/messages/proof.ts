/** The proof that is run in a scratch spreadsheet at Google (src/proof). */

export const PROOF_MESSAGES = {
  menu: 'Google で確かめる',
  menuItem: '確かめる（続きから）',
  title: 'Google での確かめ',
  sheet: '確かめの結果',
  columns: ['番号', '主題', '事実・問い', '根拠', '期待', '見えたもの', '判定', 'ミリ秒'],
  verdicts: {
    holds: '同じ',
    'other-words': '同じ（文が違う）',
    differs: '違う',
    answered: '答え',
  },
  notJapanese:
    'このスプレッドシートは日本の設定になっていません。「ファイル」→「設定」で、言語と地域を「日本」、タイムゾーンを「(GMT+09:00) Tokyo」にして保存し、もう一度選んでください。',
  page: {
    begin: '確かめています。終わるまで、この画面を開いたままにしてください。',
    running: '{total}件中{done}件を確かめました。終わるまで、この画面を開いたままにしてください。',
    again: '途中で止まったため、続きから行います（{reason}）。',
    stopped:
      '何度も止まったため、中断しました（{reason}）。時間をおいて、メニューの「確かめる（続きから）」を選んでください。',
    done: '終わりました。作ったシートと文書は片付けました（文書はゴミ箱にあります）。',
    how: '下の文をすべて写して result.json というファイルに保存し、「npm run proof -- result.json」で比べてください。結果は「確かめの結果」のシートにもあります。',
    copy: 'すべて写す',
  },
};
