import { readSmtpFailure } from './smtp-outcome';

const failure = (fields: object): Error => Object.assign(new Error('no'), fields);

describe('an SMTP sending that failed', () => {
  it.each([
    ['the address is refused', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, { forGood: true, uncertain: false, reason: '550' }],
    ['the letter is refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 552 }, { forGood: true, uncertain: false, reason: '552' }],
    ['the address is none', { code: 'EENVELOPE', command: 'API' }, { forGood: true, uncertain: false, reason: 'EENVELOPE' }],
    ['the sender is refused', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, { forGood: false, uncertain: false, reason: '550' }],
    ['our login is refused', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, { forGood: false, uncertain: false, reason: '535' }],
    ['the greeting is a refusal', { code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, { forGood: false, uncertain: false, reason: '554' }],
    ['it is asked to wait', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, { forGood: false, uncertain: false, reason: '451' }],
    ['nobody is there', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, { forGood: false, uncertain: false, reason: 'ECONNREFUSED' }],
    ['nobody greets', { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }, { forGood: false, uncertain: false, reason: 'GREETING_TIMEOUT' }],
    ['it hangs', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, { forGood: false, uncertain: true, reason: 'SOCKET_TIMEOUT' }],
    ['the line is reset', { code: 'ESOCKET', originalCode: 'ECONNRESET' }, { forGood: false, uncertain: true, reason: 'ECONNRESET' }],
    ['the line is closed', { code: 'ECONNECTION', command: 'CONN' }, { forGood: false, uncertain: true, reason: 'ECONNECTION' }],
    ['we gave up waiting', { code: 'EABORT' }, { forGood: false, uncertain: true, reason: 'EABORT' }],
    ['a template has a hole', {}, { forGood: false, uncertain: false, reason: 'Error' }],
  ])('when %s', (_, fields, outcome) => expect(readSmtpFailure(failure(fields))).toEqual(outcome)); // prettier-ignore

  it('an address is never part of the reason', () => {
    expect(readSmtpFailure(failure({ message: '550 kari@example.no unknown', code: 'EENVELOPE', responseCode: 550 })).reason).toBe('550');
  });
});
