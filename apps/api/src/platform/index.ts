/** What slices use of the platform. */
export { CommandError, type Command, type CommandContext } from './cli/command';
export { Clock, FixedClock, SystemClock } from './clock';
export { Config } from './config/config';
export { storableText } from './database/storable-text';
export { Endpoint, Input, Reader, type InputOf, type ResponseOf } from './http/endpoint';
export { Readiness } from './http/readiness';
export type { JobContext, JobDefinition, JobHandler } from './jobs/job-definition';
export { EventLog } from './outbox/event-log';
export { EventTail, type EventPosition, type TailedEvent } from './outbox/event-tail';
export { ProblemError } from './problems/problem-error';
export { ProcessRole } from './process-role';
export { Settings } from './settings/settings';
export type { Slice } from './slice';
export { Callers, Viewing, type Caller, type Viewer } from './auth/viewer';
export type { Letter } from './mail/letter';
export { MailTemplates, type MailParams } from './mail/mail-templates';
export { Mails, type NewMail } from './mail/mails';
