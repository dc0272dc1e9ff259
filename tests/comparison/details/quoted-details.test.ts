import { describe, expect, it } from 'vitest';
import { found } from './found';

describe('quoted words', () => {
  it('differ inside of one utterance', () => {
    expect(
      found(
        'quoted',
        'The mayor called it “a long and costly mistake that nobody wanted” on Friday, and left.',
        'To the mayor the dam was “a long and terrible mistake that nobody wanted”, as she told a crowd.',
      ),
    ).toEqual(['costly / terrible']);
  });
  it('differ when one report leaves words out between the others', () => {
    expect(
      found(
        'quoted',
        '“We will open the gates, if the rain stops, before the week is over,” the warden said.',
        'The warden of the dam promised: “We will open the gates before the week is over.”',
      ),
    ).toEqual(['if the rain stops / gates before']);
  });
  it('do not differ where one report only ends sooner, or in small words', () => {
    expect(
      found(
        'quoted',
        'The warden said: “We will open the gates before the week is over.”',
        '“We will open the gates” was all that the warden of the dam would say to a crowd.',
      ),
    ).toEqual([]);
    expect(
      found(
        'quoted',
        'The warden said: “We will open all the gates before the week is over.”',
        'The warden of the dam told a crowd: “We will open all of the gates before the week is over.”',
      ),
    ).toEqual([]);
  });
  it('do not differ in British and American spelling, nor where letters are masked', () => {
    expect(
      found(
        'quoted',
        'The warden said: “We realised that the centre of the dam had moved and travelled south, to our dishonour.”',
        '“We realized that the centre of the dam had moved and traveled south, to our dishonor,” she told a crowd.',
      ),
    ).toEqual([]);
    expect(
      found(
        'quoted',
        'The warden said: “Nobody had told us of the damned broken gate.”',
        '“Nobody had told us of the d***ed broken gate,” said the warden of the dam on Friday.',
      ),
    ).toEqual([]);
  });
  it('differ in their last word', () => {
    expect(
      found(
        'quoted',
        'The warden said: “Nobody had told us of the broken gate.”',
        '“Nobody had told us of the broken lock,” said the warden of the dam on Friday.',
      ),
    ).toEqual(['gate / lock']);
  });
  it('do not differ where one report leaves a whole sentence out', () => {
    expect(
      found(
        'quoted',
        'The warden said: “We opened the gates at noon. The rain had stopped. We then went home with the others.”',
        '“We opened the gates at noon. We then went home with the others,” the warden of the dam said.',
      ),
    ).toEqual([]);
  });
  it('do not differ where another thing is quoted', () => {
    expect(
      found(
        'quoted',
        'The warden said: “We will open the gates before the week is over.”',
        'The warden said: “Nobody asked the farmers what the week would bring.”',
      ),
    ).toEqual([]);
  });
});
