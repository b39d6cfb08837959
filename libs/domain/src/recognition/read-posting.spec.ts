import { readAd } from './read-posting';
import { buildRecogniser } from './recogniser';
import { SAMPLE } from './sample-concepts';

const recogniser = buildRecogniser(SAMPLE);

describe('an employer who pastes an advertisement', () => {
  it('gets a proposal for each part of the posting', () => {
    const reading = readAd(recogniser, {
      title: 'Helsefagarbeidar på Hamar',
      text: 'Du samarbeider med sykepleier og kokk. Vår kokk er blid.\nKundeservice og økonomi, mye kundeservice.\nAutorisert sykepleier er en fordel.\nTruckførerbevis.\nFørerkort klasse B.\nNorsk B1.',
    });
    expect(reading).toMatchObject({
      occupations: ['health-care-worker', 'nurse', 'cook'],
      skills: [
        { id: 'customer-service', count: 2 },
        { id: 'economy', count: 1 },
      ],
      certificates: ['forklift-certificate'],
      qualifications: ['authorisation-nurse'],
      places: ['3403'],
      notUnderstood: { occupation: false, skills: false, place: false },
    });
    expect(reading.licences.map(({ id }) => id)).toEqual(['B']);
    expect(reading.languages.map(({ id, cefr }) => [id, cefr])).toEqual([['no', 'B1']]);
  });

  it('puts what the title says before what the text says most often', () => {
    expect(readAd(recogniser, { title: 'Maler', text: 'kokk kokk kokk' }).occupations).toEqual(['painter', 'cook']);
  });

  it('is told what was not understood', () => {
    expect(readAd(recogniser, { title: 'Superhelt', text: 'Bli med!' }).notUnderstood).toEqual({
      occupation: true,
      skills: true,
      place: true,
    });
  });
});
