import { Html, html } from './html';

/** A drawn stand-in for a photograph: a skyline under a sky of the given hue (degrees), as an SVG document. */
export function pictureSvg(hue: number): string {
  const roofs = [64, 120, 88, 150, 104, 72, 132, 96, 58, 140, 110, 80];
  // Another hue starts the row of roofs at another house.
  const blocks = roofs.map((_, i) => {
    const height = roofs[(i + hue) % roofs.length] ?? 0;
    return `<rect x="${i * 68}" y="${400 - height}" width="60" height="${height}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450" width="800" height="450">
<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue} 45% 30%)"/><stop offset="1" stop-color="hsl(${hue + 40} 60% 72%)"/></linearGradient></defs>
<rect width="800" height="450" fill="url(#sky)"/><circle cx="610" cy="130" r="46" fill="hsl(${hue + 60} 80% 84%)"/>
<g fill="hsl(${hue} 35% 16%)">${blocks.join('')}<rect y="396" width="800" height="54"/></g></svg>`;
}

/** An `<img>` of the drawn picture, served at /picture/HUE.svg by every host of the newsstand. */
export function picture(hue: number, alt: string, className = ''): Html {
  return html`<img src="/picture/${hue}.svg" alt="${alt}" class="${className}" width="800" height="450">`;
}

/** Small line drawings for share buttons and menus; each is a path in a 24 by 24 box. */
const ICONS = {
  mail: 'M3 6h18v12H3zM3 6l9 7 9-7',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  share: 'M12 15V3m0 0L8 7m4-4 4 4M5 12v8h14v-8',
  print: 'M7 9V3h10v6M7 17H4v-7h16v7h-3M7 14h10v7H7z',
  menu: 'M4 6h16M4 12h16M4 18h16',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l5 5',
} as const;

/** One of the line drawings as inline SVG, 18 px, in the colour of the text around it. */
export function icon(name: keyof typeof ICONS): Html {
  return new Html(
    `<svg aria-hidden="true" viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.8"><path d="${ICONS[name]}"/></svg>`,
  );
}
