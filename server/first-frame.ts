import type { WebSocket } from "ws";
import { parseJson } from "../core/base/json.ts";
import type { Credentials } from "./auth.ts";
import { HttpError } from "./errors.ts";
import { firstFrame } from "./frames.ts";

/** A client that names no key in a header has this long to name it in its first frame. */
const AUTH_MS = 5000;

/**
 * Who a client says it is in its first frame.
 *
 * @param onFrame called before that frame is given on as a question, where it is one.
 * @throws HttpError 401 where it says nothing in time.
 */
export function firstFrameOf(socket: WebSocket, onFrame: () => void): Promise<Credentials> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new HttpError(401, "unauthorized", "Say who you are in the first frame."));
    const timer = setTimeout(refuse, AUTH_MS);
    socket.once("message", (data: Buffer) => {
      clearTimeout(timer);
      onFrame();
      const frame = firstFrame.safeParse(parseJson(data.toString("utf8")));
      if (!frame.success) return refuse();
      resolve({ apiKey: frame.data.api_key, token: frame.data.token });
      // The first clients say who they are in their first question.
      if (frame.data.type === undefined) socket.emit("message", data);
    });
  });
}
