/** Elements that flow within a line of text; anything else begins a block of its own. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img ins kbd label mark nobr output picture q rp rt ruby s samp small source span strike strong sub sup time tt u var video wbr'.split(
    ' ',
  ),
);
