/** An event no outlet ever reported, with what its reports may say: each fact in several wordings. */
export interface MadeEvent {
  /** What happened, in headlines of several wordings. */
  titles: string[];
  facts: string[][];
}

const FIRST = [
  'Var',
  'Hol',
  'Mer',
  'Tan',
  'Ost',
  'Bel',
  'Kor',
  'Lin',
  'Sal',
  'Dun',
  'Gra',
  'Fen',
  'Rav',
  'Wim',
  'Ar',
  'Elm',
];
const MIDDLE = ['ne', 'ka', 'lo', 'mi', 'ru', 'so', 'ti', 'va'];
const LAST = ['holm', 'burg', 'stad', 'mouth', 'field', 'minster', 'haven', 'dorp', 'quay', 'bridge'];

/** A place of the atlas nobody printed; the same number always gives the same, and up to 1,280 give different ones. */
export function madePlace(n: number): string {
  const [a, b, c] = [
    n % FIRST.length,
    Math.floor(n / FIRST.length) % MIDDLE.length,
    (n * 7 + 3) % LAST.length,
  ];
  return `${FIRST[a]}${MIDDLE[b]}${LAST[c]}`;
}

type Maker = (place: string, other: string, n: number) => MadeEvent;

const fire: Maker = (place, other, n) => {
  const [hurt, engines, metres, homes, pounds] = [
    3 + (n % 9),
    12 + (n % 17),
    40 + (n % 60),
    20 + (n % 50),
    2 + (n % 7),
  ];
  return {
    titles: [
      `Warehouse fire in ${place} injures ${hurt} and empties ${homes} homes`,
      `${hurt} hurt as blaze guts ${place} warehouse`,
      `Homes evacuated after fire destroys warehouse in ${place}`,
    ],
    facts: [
      [
        `A fire destroyed a furniture warehouse in ${place} early on Saturday, injuring ${hurt} people.`,
        `${hurt} people were injured when a furniture warehouse in ${place} burned down early on Saturday.`,
        `An overnight blaze gutted a furniture warehouse in ${place} and left ${hurt} people injured.`,
      ],
      [
        `The fire service sent ${engines} engines and had the flames under control by noon.`,
        `By noon crews with ${engines} fire engines had brought the flames under control.`,
      ],
      [
        `About ${homes} homes near the ${place} canal were evacuated because of the smoke.`,
        `Smoke forced the evacuation of about ${homes} homes along the ${place} canal.`,
      ],
      [
        `The smoke rose ${metres} metres above the harbour and could be seen as far as ${other}.`,
        `It could be seen from ${other}, with smoke rising ${metres} metres over the harbour.`,
      ],
      [
        `The owner put the damage at ${pounds} million pounds.`,
        `Damage was estimated by the owner at ${pounds} million pounds.`,
      ],
      [
        `“We heard three bangs and then the roof came down,” a night watchman of the warehouse said.`,
        `A night watchman said: “We heard three bangs and then the roof came down.”`,
      ],
      [
        `Investigators will look into a faulty loading crane as the cause, the ${place} fire chief said.`,
        `The ${place} fire chief said a faulty loading crane was being investigated as the cause.`,
      ],
      [
        `The road between ${place} and ${other} stayed closed until the evening.`,
        `Traffic between ${place} and ${other} was diverted until the evening.`,
      ],
      [
        `It was the second large fire in the ${place} docks this year.`,
        `The ${place} docks had already seen one large fire this year.`,
      ],
      [
        `The mayor of ${place} promised families a place to sleep in the town's sports hall.`,
        `Families can sleep in the sports hall, the mayor of ${place} said.`,
      ],
    ],
  };
};

const ferry: Maker = (place, other, n) => {
  const [aboard, hours, crew, knots, cars] = [
    120 + (n % 90),
    4 + (n % 5),
    11 + (n % 8),
    38 + (n % 20),
    30 + (n % 25),
  ];
  return {
    titles: [
      `Ferry with ${aboard} aboard runs aground off ${place}`,
      `${aboard} passengers stranded as ${place} ferry hits sandbank`,
      `Lifeboats reach ferry stuck on sandbank near ${place}`,
    ],
    facts: [
      [
        `A ferry carrying ${aboard} passengers ran aground on a sandbank off ${place} on Friday night.`,
        `${aboard} passengers were aboard the ferry that hit a sandbank near ${place} late on Friday.`,
      ],
      [
        `Nobody was hurt, but the passengers had to wait ${hours} hours for the tide.`,
        `It took ${hours} hours until the tide lifted the vessel; there were no injuries.`,
      ],
      [
        `The ship had left ${other} with a crew of ${crew} and ${cars} cars on its deck.`,
        `With ${cars} cars and a crew of ${crew}, the ferry had set out from ${other}.`,
      ],
      [
        `Winds of ${knots} knots pushed it off the channel, the coastguard said.`,
        `The coastguard blamed winds of ${knots} knots that drove it out of the channel.`,
      ],
      [
        `Two lifeboats from ${place} brought blankets and tea to the stranded passengers.`,
        `Stranded passengers were given blankets and tea by two lifeboats from ${place}.`,
      ],
      [
        `“The captain told us everything before we felt anything,” one passenger said.`,
        `One passenger said: “The captain told us everything before we felt anything.”`,
      ],
      [
        `The operator of the line between ${place} and ${other} cancelled all sailings on Saturday.`,
        `All Saturday sailings between ${place} and ${other} were cancelled by the operator.`,
      ],
      [
        `Divers will look at the hull in the dry dock of ${other}.`,
        `The hull is to be examined by divers in the dry dock at ${other}.`,
      ],
      [
        `The sandbank off ${place} has moved since the storms of the spring, harbour pilots warned.`,
        `Harbour pilots had warned that the ${place} sandbank shifted in the spring storms.`,
      ],
    ],
  };
};

const vote: Maker = (place, other, n) => {
  const [yes, no, trams, year, rate] = [21 + (n % 9), 14 + (n % 6), 6 + (n % 7), 2029 + (n % 4), 3 + (n % 4)];
  return {
    titles: [
      `${place} council votes ${yes} to ${no} for new tram line`,
      `New tram to link ${place} and ${other} after close council vote`,
      `Councillors in ${place} back tram line to ${other}`,
    ],
    facts: [
      [
        `The council of ${place} voted by ${yes} to ${no} on Thursday to build a tram line to ${other}.`,
        `By ${yes} votes to ${no}, councillors in ${place} approved a tram line to ${other} on Thursday.`,
      ],
      [
        `The line will have ${trams} stops and open in ${year}.`,
        `It is to open in ${year} with ${trams} stops.`,
      ],
      [
        `A property tax rise of ${rate} per cent will pay for half of the tram.`,
        `Half of the cost comes from raising the property tax by ${rate} per cent.`,
      ],
      [
        `Shopkeepers of the ${place} market square had collected signatures against the route.`,
        `Signatures against the route had been gathered by shopkeepers on the market square of ${place}.`,
      ],
      [
        `“This town will be late for nothing any more,” the head of the transport committee said.`,
        `The transport committee's head said: “This town will be late for nothing any more.”`,
      ],
      [
        `Work on the bridge over the ${other} road begins next autumn.`,
        `Next autumn builders start on the bridge that crosses the ${other} road.`,
      ],
      [
        `An earlier plan for ${place} was dropped nine years ago for want of money.`,
        `Nine years ago a plan for a tram in ${place} failed because money ran out.`,
      ],
      [
        `The regional parliament in ${other} must still release its share of the funds.`,
        `Funds from the regional parliament in ${other} have yet to be released.`,
      ],
      [
        `Cyclists won a separate path along the whole of the line.`,
        `A separate path for cyclists will follow the whole line.`,
      ],
    ],
  };
};

const MAKERS = [fire, ferry, vote];

/** The n-th made event: another place, other figures; the same number always gives the same. */
export function madeEvent(n: number): MadeEvent {
  return MAKERS[n % MAKERS.length]!(madePlace(n * 2), madePlace(n * 2 + 1), n);
}

/** One outlet's report of an event: its own wordings, and now and then a fact left out. */
export function madeReport(event: MadeEvent, outlet: number): { title: string; paragraphs: string[] } {
  const title = event.titles[outlet % event.titles.length]!;
  const told = event.facts.filter((_, i) => i < 3 || (i + outlet) % 5 !== 0);
  const sentences = told.map((wordings, i) => wordings[(outlet + i) % wordings.length]!);
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length; i += 2) paragraphs.push(sentences.slice(i, i + 2).join(' '));
  return { title, paragraphs };
}
