import { StudioError, toStudioError } from "../errors";

/**
 * A change outlives the page that sends it. The Fetch standard lets requests of 64 KiB together do so
 * (`keepalive`, "inflightKeepaliveBytes"); a letter takes up to three bytes, and changes go one by one.
 */
const outlives = (name: string, body: string) => name === "project.edit" && body.length < 20_000;

/** Carries a command to the server that this page came from. */
export async function callServer(name: string, request: unknown): Promise<unknown> {
  const body = JSON.stringify({ name, payload: request });
  let response: Response;
  try {
    response = await fetch("/api/call", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive: outlives(name, body),
    });
  } catch (error) {
    throw new StudioError("unreachable", `reach the studio for ${name}`, String(error));
  }
  if (response.ok) {
    return response.json();
  }
  const error: unknown = await response.json().catch(() => null);
  throw toStudioError(error ?? `${response.status} ${response.statusText}`);
}
