import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../lib/feeds/opml';

const list = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${body}</body></opml>`;

describe('an OPML list', () => {
  it('is read through its folders, however deep, each feed once', () => {
    const { feeds, left } = readOpml(
      list(`<outline text="World"><outline text="Deep"><outline type="rss" text="Quay &amp;amp; Coast" xmlUrl="https://quay.example/feed" htmlUrl="https://quay.example/" language="en"/></outline></outline>
        <outline type="rss" text="Again" xmlUrl="https://quay.example/feed"/>
        <outline type='atom' title='Tide' text='ignored' xmlurl=' https://tide.example/atom?a=1&amp;b=2 '/>
        <outline text="A page" type="link" url="https://page.example/"/>`),
    );
    expect(feeds).toEqual([
      {
        address: 'https://quay.example/feed',
        title: 'Quay & Coast',
        home: 'https://quay.example/',
        language: 'en',
      },
      { address: 'https://tide.example/atom?a=1&b=2', title: 'Tide', home: null, language: null },
    ]);
    expect(left).toEqual([]);
  });

  it('names what is no address instead of dropping it', () => {
    const { feeds, left } = readOpml(
      list(
        '<outline text="Script" xmlUrl="javascript:alert(1)"/><outline text="Half" xmlUrl="quay.example/feed"/>',
      ),
    );
    expect(feeds).toEqual([]);
    expect(left).toEqual([
      { title: 'Script', address: 'javascript:alert(1)' },
      { title: 'Half', address: 'quay.example/feed' },
    ]);
  });

  it('that breaks off gives the feeds before the break', () => {
    const whole = list(
      '<outline text="A" xmlUrl="https://a.example/f"/><outline text="B" xmlUrl="https://b.example/f"/>',
    );
    expect(readOpml(whole.slice(0, whole.indexOf('b.example'))).feeds.map(({ title }) => title)).toEqual([
      'A',
    ]);
  });

  it('is refused when it is something else', () => {
    expect(() => readOpml('<rss version="2.0"></rss>')).toThrow('not an OPML file');
    expect(() => readOpml('')).toThrow('not an OPML file');
  });

  it('is written so that it is read back the same', () => {
    const feeds = [
      { address: 'https://quay.example/feed?a=1&b="2"', title: 'Quay <b> & "Coast"\n' },
      { address: 'https://tide.example/atom', title: '' },
    ];
    expect(readOpml(writeOpml(feeds)).feeds.map(({ address, title }) => ({ address, title }))).toEqual([
      { address: feeds[0]!.address, title: 'Quay & "Coast"' },
      { address: feeds[1]!.address, title: 'tide.example' },
    ]);
  });
});
