/** Every sentence that a person can read. Each says what is wrong, where, and what to do. */

/** Sentences of the embedded host. */
export const HOST_MESSAGES = {
  notOffered: (name: string) =>
    `「${name}」は、このローカル環境では使えません。Google スプレッドシートで実行するか、使える機能の一覧（docs/differences-from-google.md）を確かめてください。`,
};
