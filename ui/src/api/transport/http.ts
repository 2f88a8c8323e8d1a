import { StudioError, toStudioError } from "../errors";

/** Carries a command to the server that this page came from. */
export async function callServer(name: string, request: unknown): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch("/api/call", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name, payload: request }),
    });
  } catch (error) {
    throw new StudioError("unreachable", `reach the studio for ${name}`, String(error));
  }
  if (response.ok) {
    return response.json();
  }
  const body: unknown = await response.json().catch(() => null);
  throw toStudioError(body ?? `${response.status} ${response.statusText}`);
}
