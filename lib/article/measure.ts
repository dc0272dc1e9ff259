/** The length of texts in words; two letters count as a word in scripts written without spaces. */
export function measure(texts: string[]): number {
  let words = 0;
  let unspaced = 0;
  for (const text of texts) {
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const space = code <= 32 || (code > 126 && isSpace(code, text[at]!));
      if (!space && !inWord) words++;
      inWord = !space;
      if (code >= 0xe00 && isUnspaced(code)) unspaced++;
    }
  }
  return words + unspaced / 2;
}

function isSpace(code: number, letter: string): boolean {
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(letter));
}

/** Thai, kana and Chinese characters. */
function isUnspaced(code: number): boolean {
  return code <= 0xe7f || (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}
