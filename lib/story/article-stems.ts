import { stem, words } from '../text/terms';

/** An article as what is made of its text reads it: signature and profile share the cutting, the dearest step. */
export interface ArticleStems {
  title: string;
  text: string;
  /** Stems of the title's and the text's words, in order. */
  titleStems: string[];
  textStems: string[];
}

/** Cuts an article into stems. */
export function articleStems({ title, text }: { title: string; text: string }): ArticleStems {
  return { title, text, titleStems: words(title).map(stem), textStems: words(text).map(stem) };
}
