import type { MessageKey } from '../text';

/** What spoke for or against a page's being an article, by the extractor's key without its `not-`. */
export const REASON_WORDS: Record<string, MessageKey> = {
  'article-data': 'howArticleData',
  'article-type': 'howArticleType',
  'other-type': 'howOtherType',
  'other-data': 'howOtherData',
  'other-software': 'howOtherSoftware',
  'article-page': 'howArticlePage',
  'section-page': 'howSectionPage',
  'many-articles': 'howManyArticles',
  'front-page': 'howFrontPage',
  'section-address': 'howSectionAddress',
  'other-host': 'howOtherHost',
  'headline-address': 'howHeadlineAddress',
  'dated-address': 'howDatedAddress',
  'article-address': 'howArticleAddress',
  text: 'howText',
  'short-text': 'howShortText',
  dated: 'howDated',
  undated: 'howUndated',
  byline: 'howByline',
  'mostly-headlines': 'howMostlyHeadlines',
};

/** Where a fact of the reading was found, by the extractor's key. */
export const SOURCE_WORDS: Record<string, MessageKey> = {
  'json-ld': 'howJsonLd',
  meta: 'howMeta',
  heading: 'howHeading',
  'window-title': 'howWindowTitle',
  'time-element': 'howTimeElement',
  address: 'howAddress',
  'beside-headline': 'howBesideHeadline',
};

/** Why the text counts as whole or not, by the extractor's key. */
export const COMPLETENESS_WORDS: Record<string, MessageKey> = {
  whole: 'howWhole',
  'too-long': 'howTooLong',
  'ends-early': 'howEndsEarly',
  'declared-longer': 'howDeclaredLonger',
  gate: 'howGate',
};

/** What was left out, by the extractor's key. */
export const REMOVAL_WORDS: Record<string, MessageKey> = {
  hidden: 'leftOutHidden',
  caption: 'leftOutCaption',
  advertisement: 'leftOutAdvertisement',
  newsletter: 'leftOutNewsletter',
  related: 'leftOutRelated',
  byline: 'leftOutByline',
  share: 'leftOutShare',
  box: 'leftOutBox',
  standfirst: 'leftOutStandfirst',
  ornament: 'leftOutOrnament',
  title: 'leftOutTitle',
  copyright: 'leftOutCopyright',
  appeal: 'leftOutAppeal',
  credit: 'leftOutCredit',
  links: 'leftOutLinks',
  'next-article': 'leftOutNextArticle',
  'before-article': 'leftOutBefore',
  'about-author': 'leftOutAboutAuthor',
  'after-article': 'leftOutAfter',
  'entry-time': 'leftOutEntryTime',
};
