import { WebSocket } from "ws";

/**
 * Megabytes of a Node process's JavaScript heap that are in use right after its garbage was collected, read through its
 * inspector (Chrome DevTools Protocol), so that what grows is told apart from what V8 has not cleared yet. The inspector is let
 * go of each time: a process waits at its end for whoever holds it.
 *
 * @param output what the process printed, with the address that `--inspect=127.0.0.1:0` prints there.
 */
export async function liveHeapOf(output: string): Promise<number> {
  const address = /Debugger listening on (ws:\S+)/.exec(output)?.[1];
  if (address === undefined) throw new Error("The process was not started with --inspect.");
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  let asked = 0;
  const ask = async (method: string): Promise<{ usedSize?: number }> => {
    asked += 1;
    const id = asked;
    const answered = Promise.withResolvers<{ usedSize?: number }>();
    const hear = (data: Buffer) => {
      const reply = JSON.parse(data.toString()) as { id?: number; result?: { usedSize?: number } };
      if (reply.id === id) answered.resolve(reply.result ?? {});
    };
    socket.on("message", hear);
    socket.send(JSON.stringify({ id, method }));
    return answered.promise.finally(() => socket.off("message", hear));
  };
  await ask("HeapProfiler.collectGarbage");
  const { usedSize = Number.NaN } = await ask("Runtime.getHeapUsage");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.close();
  await closed;
  return usedSize / 1024 / 1024;
}
