import type { StoryDocument } from '../../lib/story/rank-candidates';

/** Made-up reports of made-up places: two events of one kind, by two outlets each, and an unrelated text. */
const floodA1 = `The river Osk rose 4.2 metres on Tuesday and flooded the old town of Vellmark, the mayor said.
Rescuers took 310 people from roofs with boats, and the bridge at Lower Vellmark collapsed before dawn.
The dam above the town held, engineers said, but the water will not fall before Friday.
Schools stay closed this week, and a shelter was opened in the cattle market of Vellmark.`;
const floodA2 = `Vellmark was under water on Tuesday after the Osk burst its banks, and 310 residents were brought to safety.
A bridge in Lower Vellmark fell into the river in the night; nobody was on it.
Engineers watched the dam above the town, which held. The mayor opened the cattle market as a shelter.
The Osk stood 4.2 metres above its usual level.`;
const floodB1 = `The river Tarn-Ebb flooded the harbour of Port Quill on Sunday, and 45 ships were torn from their moorings.
The harbour master said that a storm surge of 2.1 metres met the river at high tide.
Two cranes fell on the quay of Port Quill. The ferry to the islands will not sail for a month.`;
const floodB2 = `A storm surge of 2.1 metres drove the Tarn-Ebb into Port Quill on Sunday.
Some 45 ships broke loose in the harbour and two cranes toppled, the harbour master said.
Island ferries are cancelled for a month.`;
const cheese = `The cheese fair of Hollin opened with a record of 900 kinds of goat cheese and a contest of bakers.
A jury of nine tasted for three days and gave the gold medal to a dairy with six goats.`;

const document = (id: string, title: string, text: string, publishedAt: string | null): StoryDocument => ({
  id,
  title,
  text,
  publishedAt,
});

/** a1 and a2 tell one story, b1 and b2 another of the same kind; c tells neither. */
export const documents: StoryDocument[] = [
  document('a1', 'Osk floods old town of Vellmark', floodA1, '2025-03-04'),
  document('a2', 'Hundreds saved as Vellmark floods', floodA2, '2025-03-04T21:00:00Z'),
  document('b1', 'Storm surge wrecks Port Quill harbour', floodB1, '2025-03-02'),
  document('b2', 'Ships adrift at Port Quill', floodB2, '2025-03-03'),
  document('c', 'Goat cheese wins at Hollin', cheese, '2025-03-04'),
];

/** One of the documents. */
export const documentOf = (id: string): StoryDocument => documents.find((d) => d.id === id)!;
