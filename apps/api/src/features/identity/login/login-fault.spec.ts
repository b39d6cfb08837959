import { LoginFault, toLoginFault } from './login-fault';

const error = (properties: Record<string, unknown>, cause?: unknown): Error =>
  Object.assign(new Error('eyJhbGciOi.secret.token', { cause }), properties);

describe('what went wrong with a login', () => {
  it.each([
    ['the provider says of itself that it cannot', error({ error: 'temporarily_unavailable' }), 'login-away'],
    ['the provider answers 502', error({ code: 'OAUTH_RESPONSE_IS_NOT_CONFORM' }, new Response(null, { status: 502 })), 'login-away'],
    ['the provider takes too long', error({ code: 'OAUTH_TIMEOUT' }), 'login-away'],
    ['nobody answers', error({}, Object.assign(new TypeError('fetch failed'), { cause: error({ code: 'ECONNREFUSED' }) })), 'login-away'],
    ['the person did not want to', error({ error: 'access_denied' }), 'login-cancelled'],
    ['the answer is not right', error({ code: 'OAUTH_INVALID_RESPONSE' }), 'login-failed'],
    ['the code was used before', error({ error: 'invalid_grant', status: 400 }), 'login-failed'],
    ['something that is not an error was thrown', 'eyJhbGciOi.secret.token', 'login-failed'],
  ])('a person is told what to do when %s', (_, thrown, problem) => {
    const fault = toLoginFault(thrown);
    expect(fault.problem).toBe(problem);
    expect(toLoginFault(fault)).toBe(fault);
  });

  it('the log is given codes, and nothing that could be a token or a name', () => {
    const fault = toLoginFault(
      error({ code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', error: 'eyJhbGciOi.secret' }, error({ code: 'Kari Nordmann, 01017000027', claims: { sub: 'x' } })),
    );
    expect(fault.reason).toBe('Error OAUTH_JWT_CLAIM_COMPARISON_FAILED');
    expect(fault.message).not.toMatch(/secret|Kari/);
  }); // prettier-ignore

  it('an error goes round in circles without end, and is read all the same', () => {
    const circle: Error & { cause?: unknown } = new Error('a');
    circle.cause = circle;
    expect(toLoginFault(circle)).toBeInstanceOf(LoginFault);
  });
});
