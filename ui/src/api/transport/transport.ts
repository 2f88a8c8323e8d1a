/** Carries a command to a host and brings the reply; a failure is a StudioError. */
export type Transport = (name: string, request: unknown) => Promise<unknown>;
