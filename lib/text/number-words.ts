/** A number word: what it is worth, and whether it multiplies what stands before it ("million"). */
export interface NumberWord {
  value: number;
  scale: boolean;
}

const UNITS: Record<string, string> = {
  en: `zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15
    sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90`,
  de: `null=0 zwei=2 drei=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwolf=12 dreizehn=13 vierzehn=14 funfzehn=15
    sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreissig=30 vierzig=40 funfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90`,
  fr: `deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20
    trente=30 quarante=40 cinquante=50 soixante=60`,
  es: `dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16
    diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90`,
  it: `due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16
    diciassette=17 diciotto=18 diciannove=19 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90`,
};
const SCALES: Record<string, string> = {
  en: 'hundred=100 thousand=1000 million=1e6 billion=1e9 trillion=1e12 m=1e6 bn=1e9 mn=1e6 k=1000',
  de: 'hundert=100 tausend=1000 million=1e6 millionen=1e6 milliarde=1e9 milliarden=1e9 mio=1e6 mrd=1e9 billionen=1e12',
  fr: 'cent=100 cents=100 mille=1000 million=1e6 millions=1e6 milliard=1e9 milliards=1e9',
  es: 'cien=100 ciento=100 cientos=100 mil=1000 millon=1e6 millones=1e6 billones=1e12',
  it: 'cento=100 mille=1000 mila=1000 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9',
};
const ORDINALS = `first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 erste=1 ersten=1
  zweite=2 zweiten=2 dritte=3 dritten=3 vierte=4 vierten=4 premier=1 premiere=1 deuxieme=2 troisieme=3 quatrieme=4 primero=1 segundo=2
  tercero=3 cuarto=4 primo=1 secondo=2 terzo=3 quarto=4`;

function parse(list: string, scale: boolean): [string, NumberWord][] {
  return list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [word = '', value = ''] = entry.split('=');
      return [word, { value: Number(value), scale }];
    });
}

const tables = new Map(
  Object.keys(UNITS).map((language) => [
    language,
    new Map([...parse(UNITS[language] ?? '', false), ...parse(SCALES[language] ?? '', true)]),
  ]),
);
const ordinals = new Map(parse(ORDINALS, false));
const english = tables.get('en') ?? new Map<string, NumberWord>();

/** What a folded word is worth as a number in a language (unknown ones read as English); undefined when it is none. */
export function numberWord(word: string, language = 'en'): NumberWord | undefined {
  return (tables.get(language) ?? english).get(word);
}

/** The rank a folded ordinal word or figure gives ("fourth", "21st"); undefined when it is none. */
export function ordinalWord(word: string): number | undefined {
  const figure = /^(\d+)(?:st|nd|rd|th)$/.exec(word);
  return figure ? Number(figure[1]) : ordinals.get(word)?.value;
}
