"""What the engine says in a browser, held against what it says here."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from generator.engine.service import Service

from .reader import every_reply

Request = dict[str, str]

# A worker's replies to a list of requests, as digests, because the replies are 40 megabytes.
# The worker goes on from one list to the next; any page of the site can start it.
DIGESTS = """
async (requests, toolPage) => {
  const text = await (await fetch(toolPage)).text();
  const page = new DOMParser().parseFromString(text, "text/html");
  const root = page.querySelector(".tool").dataset;
  const absolute = address => new URL(address, toolPage).href;
  const replies = await new Promise((resolve, reject) => {
    const isFirst = !window.asked;
    const worker = window.asked ??= new Worker(absolute(root.worker), { type: "module" });
    const replies = [];
    const ask = (request, id) => worker.postMessage({ type: "ask", id, request });
    const heard = {
      ready: () => requests.forEach(ask),
      answer: ({ reply }) => { if (replies.push(reply) === requests.length) resolve(replies); },
      failed: ({ reason }) => reject(new Error(reason)),
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => heard[data.type](data);
    const { runtime, engine } = root;
    const start = { type: "start", runtime: absolute(runtime), data: absolute(engine) };
    if (isFirst) worker.postMessage(start);
    else heard.ready();
  });
  return Promise.all(replies.map(async reply => {
    const bytes = new TextEncoder().encode(JSON.stringify(reply));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...digest].map(byte => byte.toString(16).padStart(2, "0")).join("");
  }));
}
"""


def states_of(engine: Service) -> list[Request]:
    """A request for every state of a tool at every council."""
    return [
        {"council": council, "address": reply["state"]}
        for council in engine.tool.rules
        for reply in every_reply(engine, council)
    ]


def proofs_of(engine: Service) -> list[Request]:
    """A request for each council that walks every combination of answers there."""
    return [{"prove": council} for council in engine.tool.rules]


def differing(
    engine: Service, requests: Iterable[Request], digests: Iterable[str]
) -> list[Request]:
    """The requests to which the replies with these digests are not what Python replies here."""
    return [
        request
        for request, digest in zip(requests, digests, strict=True)
        if digest != digest_of_reply(json.loads(engine.reply(json.dumps(request))))
    ]


def digest_of_reply(reply: Any) -> str:
    """The digest of a reply, written as a browser writes JSON."""
    text = json.dumps(reply, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
