/** Builds a path: parts are escaped. */
export function path(parts, ...values) {
  return String.raw({ raw: parts }, ...values.map((value) => encodeURIComponent(value)));
}

/** Builds a query; absent parameters are left out. @param {Record<string, unknown>} parameters */
export function query(parameters) {
  const present = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '').map((
    [name, value],
  ) => [name, String(value)]);
  return present.length ? `?${new URLSearchParams(present)}` : '';
}
