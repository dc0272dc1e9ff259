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

const theft: Maker = (place, other, n) => {
  const [coins, minutes, guards, value, years] = [
    140 + (n % 70),
    6 + (n % 8),
    2 + (n % 3),
    300 + (n % 90),
    1400 + (n % 200),
  ];
  return {
    titles: [
      `Thieves take ${coins} gold coins from ${place} museum`,
      `${place} museum robbed of gold coins in ${minutes} minutes`,
      `Police hunt thieves after coin robbery at museum in ${place}`,
    ],
    facts: [
      [
        `Thieves stole ${coins} gold coins from the museum of ${place} before dawn on Sunday, police said.`,
        `Police said ${coins} gold coins were stolen before dawn on Sunday from the museum in ${place}.`,
      ],
      [
        `They were inside for ${minutes} minutes and left through a skylight.`,
        `The robbers escaped through a skylight after ${minutes} minutes.`,
      ],
      [
        `The coins, struck around the year ${years}, are insured for ${value},000 euros.`,
        `Insured for ${value},000 euros, the coins date from about ${years}.`,
      ],
      [
        `${guards} night guards noticed nothing because the alarm had been switched off for repairs.`,
        `The alarm was off for repairs, so ${guards} night guards noticed nothing.`,
      ],
      [
        `A grey van was found burning in a quarry outside ${other} an hour later.`,
        `An hour later a burning grey van was discovered in a quarry near ${other}.`,
      ],
      [
        `“Whoever did this knew every door of the house,” the museum's director said.`,
        `The museum's director said: “Whoever did this knew every door of the house.”`,
      ],
      [
        `Collectors were warned not to buy medieval gold without papers.`,
        `A warning went out to collectors not to buy medieval gold that comes without papers.`,
      ],
      [
        `The museum stays shut until Wednesday; visitors with tickets get their money back.`,
        `Visitors with tickets are refunded, for the museum is shut until Wednesday.`,
      ],
    ],
  };
};

const strike: Maker = (place, other, n) => {
  const [drivers, lines, wage, days, share] = [
    300 + (n % 80),
    14 + (n % 9),
    6 + (n % 4),
    3 + (n % 4),
    80 + (n % 15),
  ];
  return {
    titles: [
      `Bus drivers in ${place} begin ${days}-day strike over pay`,
      `Strike by ${drivers} bus drivers brings ${place} to a halt`,
      `No buses in ${place} as drivers walk out for higher wages`,
    ],
    facts: [
      [
        `About ${drivers} bus drivers in ${place} walked out on Monday in a strike that is to last ${days} days.`,
        `A strike of ${days} days began on Monday when some ${drivers} bus drivers in ${place} stopped work.`,
      ],
      [
        `Their union demands ${wage} per cent more pay and longer breaks at the terminus.`,
        `Longer breaks at the terminus and ${wage} per cent more pay are what the union demands.`,
      ],
      [
        `All ${lines} lines were affected, and pupils of the schools in ${other} had to walk.`,
        `Pupils in ${other} went to school on foot because none of the ${lines} lines was running.`,
      ],
      [
        `In a ballot ${share} per cent of the members had voted for the walkout.`,
        `The walkout had the votes of ${share} per cent of the union's members.`,
      ],
      [
        `The bus company called the demands impossible and offered talks on Wednesday.`,
        `Talks on Wednesday were offered by the bus company, which called the demands impossible.`,
      ],
      [
        `“My shift begins at four and ends at nine at night,” a driver on the picket line said.`,
        `A driver on the picket line said: “My shift begins at four and ends at nine at night.”`,
      ],
      [
        `Taxi firms from ${other} sent twenty extra cars to the railway station.`,
        `Twenty extra taxis came from ${other} to wait at the railway station.`,
      ],
      [
        `The last strike of the drivers, in the winter before last, ended after a night of bargaining.`,
        `A night of bargaining ended the drivers' previous strike in the winter before last.`,
      ],
    ],
  };
};

const lynx: Maker = (place, other, n) => {
  const [kilos, hours, hens, hunters, age] = [
    90 + (n % 40),
    17 + (n % 9),
    11 + (n % 12),
    25 + (n % 20),
    3 + (n % 5),
  ];
  return {
    titles: [
      `Lynx that escaped from ${place} zoo caught after ${hours} hours`,
      `Escaped lynx of ${place} zoo found asleep in henhouse`,
      `${hunters} searchers catch runaway lynx outside ${place}`,
    ],
    facts: [
      [
        `A lynx that had escaped from the zoo of ${place} was caught on Tuesday after ${hours} hours at large.`,
        `After ${hours} hours of freedom the lynx of the ${place} zoo was caught on Tuesday.`,
      ],
      [
        `The animal, ${age} years old, had climbed a fir that a storm had bent over its fence.`,
        `A storm had bent a fir over the fence, which the ${age}-year-old animal climbed.`,
      ],
      [
        `A farmer near ${other} found it asleep in his henhouse, with ${hens} hens missing.`,
        `It lay asleep in a henhouse near ${other}, whose farmer missed ${hens} hens.`,
      ],
      [
        `${hunters} foresters and volunteers had searched the woods with thermal cameras.`,
        `The woods had been searched with thermal cameras by ${hunters} foresters and volunteers.`,
      ],
      [
        `“It yawned at me as if I had come with breakfast,” the farmer said.`,
        `The farmer said: “It yawned at me as if I had come with breakfast.”`,
      ],
      [
        `A vet put it to sleep with a dart and drove it home in a horse trailer.`,
        `In a horse trailer it was driven home, put to sleep by a vet's dart.`,
      ],
      [
        `The zoo will cut down every tree within ${kilos} metres of its enclosures.`,
        `Trees within ${kilos} metres of enclosures will be felled, the zoo announced.`,
      ],
      [
        `Schools in the villages around ${place} had kept children indoors during breaks.`,
        `Children in the villages around ${place} had to stay indoors during school breaks.`,
      ],
    ],
  };
};

const MAKERS = [fire, ferry, vote, theft, strike, lynx];

/**
 * The n-th made event: another place, other figures; the same number always gives the same. Six in a row are of six kinds;
 * events of one kind are told in the same words, so that a matcher may well take them for one story.
 */
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
