/** The folder in Drive that 公表 makes, as the script speaks of it. */
import { excerpt } from '../cells/folded-text';

export const PUBLISHED_FOLDER_MESSAGES = {
  name: (year: string) => `自己評価書_${year}_公表`,
  /** @param maker An address. */
  ofAnother: (maker: string) =>
    `公表のフォルダーは${excerpt(maker, 60)}さんが作ったもので、ほかの人のスクリプトからは届きません。${excerpt(maker, 60)}さんに公表を頼むか、自分のフォルダーを新しく作ってください。`,
  madeAgain:
    '前回の公表のフォルダーが見つからないか、ゴミ箱にあるため、新しいフォルダーを作りました。リンクを新しいものに替えてください。',
  keptChanged: '前のファイルは手で直されているため、そのまま残し、新しいものを別に作りました。',
  lost: '公表のフォルダーがゴミ箱に入れられたか、消されました。もう一度行うと、新しいフォルダーに作ります。',
};
