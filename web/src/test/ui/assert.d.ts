/** What tests use of `node:assert/strict`, which is in Deno; its own types are on the network. */
declare const assert: {
  ok(value: unknown, why?: string): void;
  equal(actual: unknown, expected: unknown, why?: string): void;
  deepEqual(actual: unknown, expected: unknown, why?: string): void;
  match(text: string, form: RegExp, why?: string): void;
  doesNotMatch(text: string, form: RegExp, why?: string): void;
  rejects(work: Promise<unknown> | (() => Promise<unknown>), how?: object, why?: string): Promise<void>;
  fail(why?: string): never;
};

export default assert;
