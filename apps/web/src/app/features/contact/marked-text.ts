/** Something in a text that would tell who somebody is: UTF-16 offsets, the end not included. */
export interface TextFinding {
  kind: string;
  start: number;
  end: number;
  text: string;
}

/** A text in pieces; what is marked carries its finding. */
export interface TextPiece {
  text: string;
  finding: TextFinding | null;
}

/** Cuts a text where something was found: also where it has moved since. What does not stand there any more is left out. */
export function markedText(text: string, findings: readonly TextFinding[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    const stands = finding.start >= at && text.slice(finding.start, finding.end) === finding.text;
    const start = stands ? finding.start : text.indexOf(finding.text, at);
    if (start < 0) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), finding: null });
    pieces.push({ text: finding.text, finding });
    at = start + finding.text.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), finding: null });
  return pieces;
}

/** What of it still stands in the text. */
export const foundIn = (text: string, findings: readonly TextFinding[]): TextFinding[] =>
  markedText(text, findings).flatMap(({ finding }) => (finding ? [finding] : []));
