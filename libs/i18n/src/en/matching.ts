import type { matching as nb } from '../nb/matching';
import type { TextsLike } from '../text';

export const matching = {
  'matching.link': 'How matching works',
  'matching.choice.on': 'Turn matching on',
  'matching.choice.turnOff': 'Turn matching off',
  'matching.choice.isOn': 'Matching is on. We use your answers to show what suits you.',
  'matching.choice.isOff': 'You have turned matching off.',
  'matching.choice.nowOff': 'Matching is turned off',
  'matching.choice.nowOn': 'Matching is turned on',

  'matching.title': 'How matching works',
  'matching.lead': 'You get reasons, not points. Here you see what counts, what never counts, and what to do when something is wrong.',

  'matching.choice.title': 'You decide',
  'matching.choice.text':
    'If you do not want us to sort by your answers, turn it off here. You can search as before. Your answers are not deleted.',
  'matching.choice.kept': 'The choice is kept with your answers. If you have an account, it holds wherever you log in.',
  'matching.choice.seen': 'While it is off, you get no notifications about openings that suit you. You choose on My page who may see you.',
  'matching.choice.plain': 'See all openings without matching',

  'matching.in.title': 'This counts',
  'matching.in.1': 'What you can do, and how well.',
  'matching.in.2': 'Languages, driving licences, courses and education.',
  'matching.in.3': 'Where you travel from, and how far you want to travel.',
  'matching.in.p': 'What kind of opening you want is a filter. It does not make anything suit you better or worse.',

  'matching.never.title': 'This never counts',
  'matching.never.1': 'Name, age, sex and photo.',
  'matching.never.2': 'Which country you come from, religion and health.',
  'matching.never.3': 'Whether you get money from Nav.',
  'matching.never.4': 'Gaps in a CV.',
  'matching.never.5': 'Where you learned it. What you learned at home counts as much as what you learned at work.',
  'matching.never.p':
    'Choices about heavy lifting, nights and sitting stay on your device. They hide openings in your list. Nobody else finds out about them.',

  'matching.count.title': 'How we count',
  'matching.count.p1': 'Each opening has a list of points. We look at them one by one. Here is an opening with six points:',
  'matching.count.l1': 'Filled: you have it. The point counts in full.',
  'matching.count.l2': 'Half filled: you have something like it, or you can do it a little. The point counts in part.',
  'matching.count.l3': 'Striped: you learn it there. It never pulls you down.',
  'matching.count.l4': 'Empty: it is missing. Then the point gives nothing.',
  'matching.count.p2':
    'What you must have counts much more than what is good to have. If you add something you can do, no opening suits you less.',
  'matching.count.p3':
    'The more you have of what an opening asks for, the higher it stands. But openings that ask only for Norwegian and a driving licence can stand high for many people.',

  'matching.bands.title': 'Four words, no percentages',
  'matching.bands.strong': 'You have most of it. Everything you must have is there, fully or nearly.',
  'matching.bands.possible': 'You have a good part of it. Something is missing, or it is far away.',
  'matching.bands.stretch':
    'Something important is missing, but not everything. Or the opening asks for very little, or is far away. You see what is missing.',
  'matching.bands.open-for-all': 'No requirements. You learn everything there.',

  'matching.ties.title': 'When two openings suit you equally well',
  'matching.ties.p1': 'Then we look at this, in this order:',
  'matching.ties.1': 'How fast the employer usually answers. Those who answer fast come first. If we do not know yet, they come last.',
  'matching.ties.2': 'How many have shown interest for each place. Those with the fewest come first. Ads we have fetched come last.',
  'matching.ties.3': 'If they are still equal, we follow the number of the opening. Then the order is the same every time.',
  'matching.ties.p2': 'This does not make an opening suit you better. That is why the card shows it by itself.',

  'matching.distance.title': 'Distance',
  'matching.distance.p1': 'We measure from municipality to municipality, over land. We cross the lake Mjøsa only at the bridge.',
  'matching.distance.p2':
    'The number is rough, and it does not say how long it takes. If it is farther than you want to travel, the opening moves down.',

  'matching.ads.title': 'Openings from elsewhere',
  'matching.ads.p':
    'Some openings are ads from other places. A machine has read them, and it can be wrong. What it read is never a “must have”.',

  'matching.measured.title': 'What we have measured',
  'matching.measured.none': 'The figures come here when the measuring is done.',
  'matching.measured.set':
    'Two language models, that is AI, graded {pairs} pairs of {people} invented people and {openings} invented openings. Machines read them, not people. The two did not see each other’s answers.',
  'matching.measured.kappa':
    'The agreement between the two language models was {kappa}. At 0 it is only luck. At 1 they agree fully. It does not mean that they are right.',
  'matching.measured.order':
    'We looked at the first ten openings for each person. By the grades of the language models, a perfect order gets 1. Ours gets {ours}. A plain text search gets {text}.',
  'matching.measured.suitable':
    'When we said “good match”, the language models agreed {suitable} times out of 100. There were few such pairs, so the figure is uncertain.',
  'matching.measured.swaps':
    'For invented people we swapped two things: where they learned what they can do, and which country their education is from. Of {swaps} answers, {changed} changed.',
  'matching.measured.regions':
    'We filled Innlandet with invented people and openings. Of 100 openings that we call a good match, {least} to {most} were among the first ten, depending on where people live.',
  'matching.measured.sources':
    'Depending on where the invented people learned what they can do, it was {least} to {most}. Those with many openings to choose from see a smaller part of them among the ten.',

  'matching.unknown.title': 'What we do not know',
  'matching.unknown.1': 'Whether you will like it there.',
  'matching.unknown.2': 'Who the employer chooses. People decide that.',
  'matching.unknown.3': 'What is neither in your answers nor in the opening.',
  'matching.unknown.4': 'How long the journey takes.',
  'matching.unknown.5': 'Whether it works equally well for everybody. We have not measured it with real people.',

  'matching.wrong.title': 'Is something wrong?',
  'matching.wrong.p1': 'At every point you find “Is this wrong?”. There are three ways on:',
  'matching.wrong.1': 'Are your answers wrong? Correct them there and then. The list follows, and you can undo it.',
  'matching.wrong.2':
    'Is the opening wrong? Ask the employer when you show interest. For an ad from elsewhere, the text on the original site counts.',
  'matching.wrong.3': 'Do you want a person to look at it? Let an adviser in, or contact Nav. It is free.',
  'matching.wrong.p2':
    'Nobody gets a no from a machine here. You can show interest in every opening from employers here, whatever we show.',
  'matching.wrong.adviser': 'Let an adviser in',
  'matching.wrong.nav': 'Contact Nav',
} satisfies TextsLike<typeof nb>;
