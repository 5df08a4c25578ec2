/** Adding, correcting and taking out goals, in the sidebar's view 入力. */
import { excerpt } from '../cells/folded-text';

export const GOAL_EDITING_TEXTS = {
  add: '目標を追加',
  correct: '目標の文を直す',
  remove: '目標を消す',
  addHeading: '目標を追加する',
  correctHeading: '目標の文を直す',
  removeHeading: '目標を消す',
  looking: '追加する場所を調べています…',
  theme: '個別事業',
  newTheme: '新しい個別事業',
  title: '個別事業の名前',
  unit: '担当（班・室。任意）',
  number: '目標番号（任意）',
  goal: '目標',
  goalHint: '番号は書きません。個別事業そのものを評価するときは、空けておきます。',
  numbered: '今ある目標には、番号1が付きます。',
  titleNeeded: '個別事業の名前を入力してください。',
  goalNeeded: '目標を入力してください。',
  doAdd: '追加する',
  doCorrect: '直す',
  doRemove: '消す',
  cancel: '取りやめ',
  writing: '書き込んでいます…',
  added: '目標を追加しました。',
  corrected: '目標の文を直しました。',
  removed: '目標を消しました。「ここで変えたもの」から元に戻せます。',
  unchanged: '変わったところがないため、書き込みませんでした。',
  /** What stays in the row besides. */
  removal: (hasTheme: boolean) =>
    `この行の目標、達成度、効果・理由を空にします。${hasTheme ? '個別事業の名前は、下の目標のために残ります。' : ''}行そのもの、メモとコメント、ほかの列に書いたものは残ります。後から元に戻せます。`,
  unsaved: 'この目標には、保存していない入力があります。消すと、その入力もなくなります。',
  /** Lines of what was changed. */
  changeAdded: (goal: string) => `目標を追加：${excerpt(goal, 30)}`,
  changeCorrected: (goal: string) => `目標の文を直した：${excerpt(goal, 30)}`,
  changeRemoved: (goal: string) => `目標を消した：${excerpt(goal, 30)}`,
};
