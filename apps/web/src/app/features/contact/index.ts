/** What the pages of the employer's list of people may use: the same parts as on the contact itself. */
export { ContactMoves, MoveRunner, type Move, type Moved } from './contact-moves';
export { EmployerAnswers, type Answerable } from './employer-answers';
export { NameForm } from './name-form';
export { ShownPerson } from './shown-person';
export { TextForm } from './text-form';
export { whenText } from './when';
