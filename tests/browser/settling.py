"""Waiting for a page no longer than it takes: until its server owes nothing and it stands still."""

from weakref import WeakSet

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

STILL = 150  # milliseconds without a change of the page
SHOWN = "[data-testid=stMain] [data-testid=stElementContainer]"
STANDS_STILL = """still => new Promise(done => {
  let timer
  const isReady = () =>
    document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'
    && document.fonts.status === 'loaded'
    && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => isReady() ? (watch.disconnect(), done()) : wait(), still)
  }
  const watch = new MutationObserver(wait)
  watch.observe(document, {subtree: true, childList: true, attributes: true, characterData: true})
  wait()
})"""

_owed = WeakSet()  # the pages whose server has been asked for a run that has not ended


def listen(page):
    """Follow what a page asks its server, and whether that was done."""

    def asked(payload):
        if isinstance(payload, bytes) and BackMsg.FromString(payload).HasField("rerun_script"):
            _owed.add(page)

    def answered(payload):
        if isinstance(payload, bytes):
            message = ForwardMsg.FromString(payload)
            early = ForwardMsg.FINISHED_EARLY_FOR_RERUN
            if message.HasField("script_finished") and message.script_finished != early:
                _owed.discard(page)

    def connected(wire):
        wire.on("framesent", asked)
        wire.on("framereceived", answered)

    page.on("websocket", connected)


def settle(page):
    """Wait until the script has run and what it drew has been laid out."""
    page.wait_for_selector(SHOWN)
    page.evaluate(STANDS_STILL, STILL)
    while page in _owed:
        page.wait_for_timeout(20)
        page.evaluate(STANDS_STILL, STILL)
