// How long a keystroke takes until its reports are published, next to one cmark-gfm parse of the same text in the same run:
//   build/release/bench/lsp_latency build/release/digestlint DIGEST.md [KEYSTROKES] [FOLDER]
// The text goes over pipes as an editor sends it, one key at a time, all over the digest. With FOLDER, that is the workspace.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "lsp/frames.h"
#include "lsp/uri.h"

namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::json;
using digestlint::lsp::FrameReader;

double Microseconds(Clock::duration time) { return std::chrono::duration<double, std::micro>(time).count(); }

// The program that is measured, with a pipe to it and one from it.
class Server {
 public:
  explicit Server(const std::string& binary) {
    int to[2];
    int from[2];
    if (::pipe(to) != 0 || ::pipe(from) != 0) std::abort();
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(to[0], STDIN_FILENO);
      ::dup2(from[1], STDOUT_FILENO);
      ::close(to[1]);
      ::close(from[0]);
      ::execl(binary.c_str(), binary.c_str(), "lsp", static_cast<char*>(nullptr));
      std::_Exit(127);
    }
    ::close(to[0]);
    ::close(from[1]);
    in_ = to[1];
    out_ = from[0];
  }

  void Send(const Json& message) {
    const std::string framed = digestlint::lsp::Frame(message.dump());
    for (std::size_t at = 0; at < framed.size();) {
      const ssize_t wrote = ::write(in_, framed.data() + at, framed.size() - at);
      if (wrote <= 0) std::abort();
      at += static_cast<std::size_t>(wrote);
    }
  }

  // Reads until a message has this text in it.
  void WaitFor(const std::string& text) {
    for (;;) {
      for (; next_ < frames_.size(); ++next_) {
        if (frames_[next_].payload.find(text) != std::string::npos) return;
      }
      frames_.clear();
      next_ = 0;
      char piece[1 << 16];
      const ssize_t got = ::read(out_, piece, sizeof piece);
      if (got <= 0) std::abort();
      reader_.Feed({piece, static_cast<std::size_t>(got)}, frames_);
    }
  }

  int End() {
    Send({{"jsonrpc", "2.0"}, {"id", "end"}, {"method", "shutdown"}});
    WaitFor("\"id\":\"end\"");
    Send({{"jsonrpc", "2.0"}, {"method", "exit"}});
    int status = 0;
    ::waitpid(child_, &status, 0);
    return status;
  }

 private:
  pid_t child_ = 0;
  int in_ = 0;
  int out_ = 0;
  FrameReader reader_;
  std::vector<FrameReader::Frame> frames_;
  std::size_t next_ = 0;
};

// What any program that reads GitHub's Markdown must do at least.
double TimeParse(const std::string& text) {
  const auto begin = Clock::now();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES);
  for (const char* name : {"table", "strikethrough", "tasklist", "autolink"}) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node* document = cmark_parser_finish(parser);
  const auto end = Clock::now();
  cmark_node_free(document);
  cmark_parser_free(parser);
  return Microseconds(end - begin);
}

double Percentile(std::vector<double> times, std::size_t percent) {
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() - 1, times.size() * percent / 100)];
}

// Where a key may be typed: behind a code point, as line, UTF-16 column and byte.
struct Place {
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t byte = 0;
};

std::vector<Place> PlacesIn(const std::string& text) {
  std::vector<Place> places;
  Place at;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0) == 0x80) continue;
    at.byte = i;
    places.push_back(at);
    if (byte == '\n') {
      ++at.line;
      at.column = 0;
    } else {
      at.column += byte >= 0xF0 ? 2 : 1;
    }
  }
  return places;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: lsp_latency DIGESTLINT DIGEST.md [KEYSTROKES] [FOLDER]\n", stderr);
    return 2;
  }
  std::ifstream in(argv[2], std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const int keystrokes = argc > 3 ? std::atoi(argv[3]) : 1000;
  cmark_gfm_core_extensions_ensure_registered();

  Server server(argv[1]);
  Json root = nullptr;
  std::string uri = "file:///digests/2024/06/03.md";
  if (argc > 4) {
    root = digestlint::lsp::UriOfPath(argv[4]);
    uri = root.get<std::string>() + "/2024/06/03.md";
  }
  server.Send({{"jsonrpc", "2.0"}, {"id", "begin"}, {"method", "initialize"},
               {"params", {{"processId", nullptr}, {"rootUri", root}, {"capabilities", Json::object()}}}});
  server.WaitFor("\"id\":\"begin\"");
  server.Send({{"jsonrpc", "2.0"}, {"method", "initialized"}, {"params", Json::object()}});
  server.Send({{"jsonrpc", "2.0"}, {"method", "textDocument/didOpen"},
               {"params", {{"textDocument", {{"uri", uri}, {"languageId", "markdown"}, {"version", 0}, {"text", text}}}}}});
  server.WaitFor("\"version\":0}");
  server.Send({{"jsonrpc", "2.0"}, {"id", "settled"}, {"method", "workspace/diagnostic"}, {"params", {{"previousResultIds", Json::array()}}}});
  server.WaitFor("\"id\":\"settled\"");

  std::mt19937_64 random(1);
  std::vector<double> answers;
  std::vector<double> parses;
  const std::vector<Place> places = PlacesIn(text);
  for (int key = 1; key <= keystrokes; ++key) {
    // Every other key takes back what the one before has typed.
    static Place place;
    const bool typed = key % 2 == 1;
    if (typed) place = places[random() % places.size()];
    const Json start{{"line", place.line}, {"character", place.column}};
    const Json end{{"line", place.line}, {"character", place.column + (typed ? 0 : 1)}};
    text.replace(place.byte, typed ? 0 : 3, typed ? "가" : "");
    const Json change{{"jsonrpc", "2.0"}, {"method", "textDocument/didChange"},
                      {"params", {{"textDocument", {{"uri", uri}, {"version", key}}},
                                  {"contentChanges", {{{"range", {{"start", start}, {"end", end}}}, {"text", typed ? "가" : ""}}}}}}};
    const auto begin = Clock::now();
    server.Send(change);
    server.WaitFor(fmt::format("\"version\":{}}}", key));
    answers.push_back(Microseconds(Clock::now() - begin));
    parses.push_back(TimeParse(text));
    ::usleep(1000);  // nobody types faster
  }
  const double parse = Percentile(parses, 50);
  fmt::print("{}, {} bytes, {} keystrokes\n", argv[2], text.size(), keystrokes);
  for (const std::size_t percent : {50, 90, 99}) {
    const double answer = Percentile(answers, percent);
    const double same = Percentile(parses, percent);
    fmt::print("p{}: answer {:7.0f} us, parse {:6.0f} us; {:.2f} of a parse of its own percentile, {:.2f} of the median parse\n", percent,
               answer, same, answer / same, answer / parse);
  }
  return server.End();
}
