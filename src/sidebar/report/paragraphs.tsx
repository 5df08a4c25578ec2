/** The lines of a goal or an outcome, each a paragraph that keeps its own direction. */
export function Paragraphs({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text, at) => (
        <p key={`${at} ${text}`}>
          <bdi>{text}</bdi>
        </p>
      ))}
    </>
  );
}
