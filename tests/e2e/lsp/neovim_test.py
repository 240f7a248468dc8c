"""Debian's Neovim as its user sets it up: with the snippet of docs/editors.md, word for word."""

import pathlib
import re
import shutil
import subprocess
import sys

from client import Case
from harness import BINARY, digest, main, paper

ROOT = pathlib.Path(__file__).parents[3]
NAME = "2024/06/03.md"

# Waits for reports, fixes, and ends with an exit code: an error in a script would leave a headless Neovim there forever.
DRIVER = """
local function wait_for(what, condition)
  if not vim.wait(10000, condition, 20) then error("no " .. what) end
end
local function texts()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, each.lnum, each.lnum + 1, true)[1]
    table.insert(found, each.code .. ": " .. line:sub(each.col + 1, each.end_col))
  end
  table.sort(found)
  return table.concat(found, "\\n")
end
local ok, message = pcall(function()
  vim.cmd("edit " .. vim.env.DIGEST)
  wait_for("reports", function() return #vim.diagnostic.get(0) > 0 end)
  io.stdout:write("first\\n" .. texts() .. "\\n")
  -- One quick fix, chosen at the cursor.
  local at = vim.tbl_filter(function(each) return each.code == "duplicate-author" end, vim.diagnostic.get(0))[1]
  vim.api.nvim_win_set_cursor(0, { at.lnum + 1, at.col })
  vim.ui.select = function(items, options, choose)
    for index, item in ipairs(items) do
      local title = options.format_item and options.format_item(item) or item
      if title:match("^Remove the repeated name") then return choose(item, index) end
    end
    error("no quick fix among " .. #items)
  end
  vim.lsp.buf.code_action()
  wait_for("quick fix", function() return not texts():match("duplicate%-author") end)
  io.stdout:write("fixed\\n" .. texts() .. "\\n")
  -- Typing goes over in pieces.
  vim.api.nvim_buf_set_text(0, 0, 0, 0, 0, { "<!-- 😀 한글 -->", "" })
  vim.api.nvim_buf_set_lines(0, -1, -1, true, { "### [둘](https://arxiv.org/abs/2405.90002)", "", "Vote: 😀" })
  wait_for("report on what was typed", function() return texts():match("vote%-format: 😀") end)
  -- The rest is fixed when the file is written.
  vim.cmd("write")
  io.stdout:write("written\\n")
end)
if not ok then io.stderr:write(tostring(message) .. "\\n") end
vim.cmd(ok and "qall!" or "cquit 1")
"""


def snippet():
    text = (ROOT / "docs/editors.md").read_text()
    [lua] = re.findall(r"<!-- tested -->\n```lua\n(.*?)```", text, re.S)
    return lua


class Neovim(Case):
    def test_reports_a_quick_fix_and_fix_on_save(self):
        broken = digest(paper(title="😀 조약돌", authors="한 지수, 박미나 😀, 한 지수, Tomas Novak,"), paper(3)).replace("- **Tech", "- **Tech 😀", 1)
        broken = broken.replace("얼음", "https://x.io/데모에서 얼음")
        path = self.write(NAME, broken)
        init = self.write("init.lua", snippet())
        driver = self.write("driver.lua", DRIVER)
        (self.folder / "bin").mkdir()
        (self.folder / "bin/digestlint").symlink_to(BINARY)
        environment = self.environment(DIGEST=NAME, PATH=f"{self.folder}/bin:/usr/bin:/bin", XDG_CACHE_HOME=str(self.folder / "cache"))
        done = subprocess.run(["nvim", "--headless", "--clean", "-u", init, "-S", driver], cwd=self.folder, env=environment,
                              capture_output=True, timeout=60, check=False)
        out = done.stdout.decode() + done.stderr.decode()
        self.assertEqual(0, done.returncode, out)
        first, fixed = done.stdout.decode().split("fixed\n")
        self.assertIn("duplicate-author: 한 지수\n", first)
        self.assertNotIn("duplicate-author", fixed)
        # What stands in the file is what the command line makes of the same text, and of what the editor had.
        typed = broken.replace(", 한 지수, Tomas", ", Tomas")
        typed = "<!-- 😀 한글 -->\n" + typed + "### [둘](https://arxiv.org/abs/2405.90002)\n\nVote: 😀\n"
        self.write("2024/06/04.md", typed)
        expected = self.lint("--fix", "--stdin-filename", NAME, "-", stdin=typed).out
        self.assertNotEqual(typed, expected)
        self.assertEqual(expected, path.read_text())


if __name__ == "__main__":
    if shutil.which("nvim") is None:
        print("digestlint test skipped: no nvim here")
        sys.exit(0)
    main()
