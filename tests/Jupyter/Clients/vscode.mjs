// A client made as VS Code's Jupyter extension is: no Python and no notebook server. It writes a connection file, starts the
// kernel, polls its ports, sends kernel_info on control and shell until a reply and a message on IOPub have come, speaks
// through @jupyterlab/services (which checks every message), never sends shutdown_request, and ends the kernel by SIGTERM.
//   node vscode.mjs KERNEL.JSON STARTS [--only-start]
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { randomUUID, createHmac } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import * as zmq from "zeromq";

const require = createRequire(import.meta.url);
const { KernelConnection } = require("@jupyterlab/services/lib/kernel/default.js");
const { ServerConnection, KernelMessage } = require("@jupyterlab/services");
const [specFile, starts, mode] = process.argv.slice(2);
const spec = JSON.parse(fs.readFileSync(specFile, "utf8"));
const sleep = milliseconds => new Promise(done => setTimeout(done, milliseconds));
const patience = 60_000;
const invalid = [];
console.error = (...words) => invalid.push(words.join(" "));
console.debug = console.warn = () => {};

class Wire {
  constructor(key) { this.key = key; }
  write(message) {
    const parts = [message.header, message.parent_header ?? {}, message.metadata ?? {}, message.content].map(part => Buffer.from(JSON.stringify(part)));
    const hmac = createHmac("sha256", this.key);
    for (const part of parts) hmac.update(part);
    return ["<IDS|MSG>", hmac.digest("hex"), ...parts, ...(message.buffers ?? [])];
  }
  read(frames, channel) {
    const start = frames.findIndex(frame => frame.toString() === "<IDS|MSG>");
    const [header, parent_header, metadata, content] = frames.slice(start + 2, start + 6).map(frame => JSON.parse(frame.toString()));
    return { header, parent_header, metadata, content, channel, buffers: frames.slice(start + 6) };
  }
}

const freePorts = async count => {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise(done => {
    const server = net.createServer().listen(0, "127.0.0.1", () => done(server));
  })));
  const ports = servers.map(server => server.address().port);
  await Promise.all(servers.map(server => new Promise(done => server.close(done))));
  return ports;
};

const accepts = port => new Promise(done => {
  const socket = net.connect(port, "127.0.0.1", () => { socket.destroy(); done(true); });
  socket.on("error", () => done(false));
});

// What KernelConnection takes for a WebSocket.
class RawSocket {
  static OPEN = 1;
  readyState = 0;
  protocol = "";
  constructor() { RawSocket.latest = this; setTimeout(() => this.open()); }
  async open() {
    const { connection } = RawSocket;
    this.wire = new Wire(connection.key);
    const routingId = randomUUID();
    this.sockets = {};
    for (const channel of ["shell", "control", "stdin"]) {
      const socket = this.sockets[channel] = new zmq.Dealer({ routingId, linger: 0 });
      socket.connect(`tcp://127.0.0.1:${connection[`${channel}_port`]}`);
    }
    const iopub = this.sockets.iopub = new zmq.Subscriber({ linger: 0 });
    iopub.connect(`tcp://127.0.0.1:${connection.iopub_port}`);
    iopub.subscribe();
    this.turn = { shell: Promise.resolve(), control: Promise.resolve(), stdin: Promise.resolve() };
    for (const [channel, socket] of Object.entries(this.sockets)) this.listen(channel, socket);
    this.readyState = 1;
    this.onopen?.({});
  }
  async listen(channel, socket) {
    try {
      for await (const frames of socket) {
        const message = this.wire.read(frames, channel);
        RawSocket.watch?.(message);
        this.onmessage?.({ data: message });
      }
    } catch { /* closed */ }
  }
  send(message) {
    const channel = message.channel ?? "shell";
    this.turn[channel] = this.turn[channel].then(() => this.sockets[channel].send(this.wire.write(message))).catch(() => {});
  }
  close() {
    this.readyState = 3;
    for (const socket of Object.values(this.sockets ?? {})) socket.close();
  }
}

const start = async folder => {
  const ports = await freePorts(5);
  const connection = {
    transport: "tcp", ip: "127.0.0.1", key: randomUUID(), signature_scheme: "hmac-sha256", kernel_name: "", version: 5,
    shell_port: ports[0], iopub_port: ports[1], stdin_port: ports[2], control_port: ports[3], hb_port: ports[4],
  };
  const file = path.join(folder, `kernel-${randomUUID()}.json`);
  fs.writeFileSync(file, JSON.stringify(connection));
  const [program, ...args] = spec.argv.map(part => part.replace("{connection_file}", file));
  const child = spawn(program, args, { env: { ...process.env, ...spec.env }, stdio: ["ignore", "ignore", "pipe"] });
  child.log = "";
  child.stderr.on("data", text => { child.log += text; });
  const end = Date.now() + patience;
  while (!(await accepts(ports[0]) && await accepts(ports[1]))) {
    if (Date.now() > end || child.exitCode !== null) throw new Error(`no ports: ${child.log}`);
    await sleep(50);
  }
  return { child, connection };
};

const connect = async connection => {
  RawSocket.connection = connection;
  let heard = false, replied = false;
  RawSocket.watch = message => {
    heard ||= message.channel === "iopub";
    replied ||= message.header.msg_type === "kernel_info_reply";
  };
  const serverSettings = ServerConnection.makeSettings({
    WebSocket: RawSocket, wsUrl: "RAW", baseUrl: "http://raw", fetch: async () => { throw new Error("raw"); },
    serializer: { serialize: message => message, deserialize: data => data },
  });
  const id = randomUUID();
  const kernel = new KernelConnection({ serverSettings, model: { id, name: "raw" }, clientId: id, username: "vscode", handleComms: true });
  const end = Date.now() + patience;
  for (let asked = 0; !(heard && replied); ) {
    if (Date.now() > end) { kernel.dispose(); return null; }
    if (Date.now() - asked > 500 && RawSocket.latest?.readyState === 1) {
      asked = Date.now();
      for (const channel of ["control", "shell"])
        RawSocket.latest.send(KernelMessage.createMessage({ channel, msgType: "kernel_info_request", session: id, username: "vscode", content: {} }));
    }
    await sleep(20);
  }
  await kernel.info;
  return kernel;
};

const execute = async (kernel, code) => {
  const seen = { stdout: "", result: null };
  const future = kernel.requestExecute({ code, stop_on_error: true }, false);
  future.onIOPub = message => {
    if (message.header.msg_type === "stream") seen.stdout += message.content.text;
    if (message.header.msg_type === "error") seen.error = message.content.evalue;
    if (message.header.msg_type === "execute_result") seen.result = message.content.data["text/plain"];
  };
  seen.started = new Promise(done => { const before = future.onIOPub; future.onIOPub = m => { before(m); if (m.header.msg_type === "execute_input") done(); }; });
  seen.done = future.done.then(reply => { seen.status = reply.content.status; return seen; });
  seen.future = future;
  return seen;
};

const use = async kernel => {
  const session = {};
  await (await execute(kernel, "var kept = 21;")).done;
  const cell = await (await execute(kernel, "Console.Write(1); Console.Write(2); kept * 2")).done;
  Object.assign(session, { result: cell.result, stdout: cell.stdout });
  const code = "Console.Wri";
  session.matches = (await kernel.requestComplete({ code, cursor_pos: code.length })).content.matches;
  const endless = await execute(kernel, "while (true) { }");
  await endless.started;
  RawSocket.latest.send(KernelMessage.createMessage({ channel: "control", msgType: "interrupt_request", session: kernel.clientId, username: "vscode", content: {} }));
  session.interrupted = (await endless.done).status;
  session.kept = (await (await execute(kernel, "kept")).done).result;
  let opened;
  kernel.registerCommTarget("jupyter.widget", (comm, message) => {
    if (message.content.data.state._model_name === "IntSliderModel") opened = { comm, message };
  });
  const widget = await execute(kernel, '#r "Course.Widgets"\nusing Widgets;\nnew IntSlider(1, 5).OnChange(value => Console.WriteLine($"moved to {value}"))');
  await widget.done;
  session.widget = opened?.message.content.data.state._model_name;
  await opened.comm.send({ method: "update", state: { value: 4 }, buffer_paths: [] }).done;
  // The text comes to the cell that showed the widget.
  for (let i = 0; i < 100 && widget.stdout === ""; i++) await sleep(20);
  session.moved = widget.stdout;
  session.death = (await (await execute(kernel, "System.Runtime.InteropServices.Marshal.WriteInt32((nint)0x123456789, 1);")).done).error;
  return session;
};

const ends = (child, milliseconds) => new Promise(done => {
  if (child.exitCode !== null || child.signalCode !== null) return done(true);
  const timer = setTimeout(() => done(false), milliseconds);
  child.once("exit", () => { clearTimeout(timer); done(true); });
});

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vscode-like-"));
const summary = { hung: 0, orphans: 0, milliseconds: [] };
for (let i = 0; i < Number(starts); i++) {
  const began = Date.now();
  const { child, connection } = await start(folder);
  const kernel = await connect(connection);
  if (kernel) {
    summary.milliseconds.push(Date.now() - began);
    if (mode !== "--only-start") summary.session = await use(kernel);
  } else summary.hung++;
  child.kill("SIGTERM");
  if (!await ends(child, 10_000)) { summary.orphans++; child.kill("SIGKILL"); }
  kernel?.dispose();
  RawSocket.latest.close();
}
fs.rmSync(folder, { recursive: true });
if (summary.session) summary.session.invalid = invalid;
process.stdout.write(JSON.stringify(summary) + "\n", () => process.exit(0));
