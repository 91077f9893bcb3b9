// The demo nation behind a server of its own, for as long as the tests last.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";

// A nation of its own for tests that change it, made anew each time.
function freshNation(program, folder) {
  rmSync(folder, { recursive: true, force: true });
  execFileSync(program, ["demo", "--workspace", folder], { stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}

// Made once for each build of the program, since the program decides what the nation holds.
function nationFor(program, folder) {
  const stamp = join(folder, "made-by");
  const made = String(statSync(program).mtimeMs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === made) return join(folder, "nation");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const nation = join(folder, "nation");
  execFileSync(program, ["demo", "--workspace", nation], { stdio: ["ignore", "ignore", "inherit"] });
  writeFileSync(stamp, made);
  return nation;
}

export async function serveNation(build, own) {
  const program = join(build, "plumbline");
  const nation = own ? freshNation(program, join(build, own)) : nationFor(program, join(build, "browser"));
  const server = spawn(program, ["serve", "--port", "0", "--workspace", nation], {
    stdio: ["ignore", "pipe", openSync(join(build, own ? `${own}.log` : join("browser", "server.log")), "w")],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  for await (const line of createInterface({ input: server.stdout })) {
    const said = /listening on (http:\/\/\S+)/.exec(line);
    if (said) {
      const stop = async () => {
        server.kill("SIGTERM");
        await ended;
      };
      return { base: said[1], stop };
    }
  }
  throw new Error(`the server did not start: it ended with ${await ended}`);
}

// An answer as it comes over the wire: compressed where the server compresses.
export function fetchRaw(address) {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { "Accept-Encoding": "gzip" } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}
