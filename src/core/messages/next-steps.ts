/** 次にすること, in the sidebar's view 状況. */
import { excerpt } from '../cells/folded-text';
import { COPY_VIEW_TEXTS, UNFINISHED_SET_UP_TEXTS } from './book-standing';

/** `departments` begins with that of the open tab, where it is among them. */
export type NextStep =
  /** The workbook is a copy that is still to be prepared. */
  | { readonly kind: 'copy' }
  /** 初期設定 or 課を追加 was left half way. */
  | { readonly kind: 'set-up'; readonly action: string }
  | { readonly kind: 'deadline' | 'heads'; readonly cell: string; readonly count: number }
  /** 設定 cannot be read. */
  | { readonly kind: 'settings'; readonly count: number }
  /** No goal is there yet. */
  | { readonly kind: 'goals'; readonly departments: readonly string[] }
  /** `count` goals have no rating. */
  | { readonly kind: 'ratings'; readonly departments: readonly string[]; readonly count: number }
  /** `count` errors, `explanations` of them low ratings without a reason. */
  | {
      readonly kind: 'errors';
      readonly departments: readonly string[];
      readonly count: number;
      readonly explanations: number;
    }
  /** It was sent back. */
  | { readonly kind: 'answer'; readonly departments: readonly string[] }
  /** All is entered, and it was not handed in. */
  | { readonly kind: 'submit'; readonly departments: readonly string[] }
  /** It was handed in, and waits for the 取りまとめ担当. */
  | { readonly kind: 'close'; readonly departments: readonly string[] }
  /** All is entered, and no report was made. */
  | { readonly kind: 'reports'; readonly departments: readonly string[] };

/** 総務課、税務課 ほか3課 */
const names = (departments: readonly string[]): string => {
  const first = departments.slice(0, 2).map((name) => excerpt(name, 16));
  const rest = departments.length - first.length;
  return first.join('、') + (rest > 0 ? ` ほか${rest}課` : '');
};

export const NEXT_STEP_TEXTS = {
  heading: '次にすること',
  none: 'すべて終わりました。報告書を開いて、内容を確かめてください。',
  /** What the button says, and what it is about. */
  step: (step: NextStep): { readonly title: string; readonly about: string } => {
    switch (step.kind) {
      case 'copy':
        return COPY_VIEW_TEXTS.step;
      case 'set-up':
        return UNFINISHED_SET_UP_TEXTS.step(step.action);
      case 'settings':
        return { title: '設定の誤りを直す', about: `誤り ${step.count}件` };
      case 'deadline':
        return { title: '提出期限を決める', about: '設定シートに入力します' };
      case 'heads':
        return {
          title: '課長の氏名を入力する',
          about: `設定シートの課一覧に入力します（あと${step.count}課）`,
        };
      case 'goals':
        return { title: '目標を書く', about: names(step.departments) };
      case 'ratings':
        return { title: '達成度を入力する', about: `未入力 ${step.count}件　${names(step.departments)}` };
      case 'errors':
        return {
          title: step.explanations === step.count ? '低い達成度の理由を書く' : '誤りを直す',
          about: `誤り ${step.count}件　${names(step.departments)}`,
        };
      case 'answer':
        return { title: '差戻しに答える', about: names(step.departments) };
      case 'submit':
        return { title: '提出する', about: names(step.departments) };
      case 'close':
        return { title: '内容を確かめて確定する', about: `取りまとめ担当の操作　${names(step.departments)}` };
      case 'reports':
        return { title: '報告書を作る', about: names(step.departments) };
    }
  },
};
