#include "lsp/symbols.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace digestlint::lsp {
namespace {

// LSP's SymbolKind, of those that come nearest.
enum { kNamespace = 3, kClass = 5, kField = 8, kString = 15, kNumber = 16, kArray = 18 };

class Symbols {
 public:
  explicit Symbols(const View& view) : view_(view) {}

  Json List() {
    Json top = Json::array();
    const auto& headings = view_.digest.headings;
    auto paper = view_.digest.papers.begin();
    const auto end = view_.digest.papers.end();
    // Papers before the first date belong to none.
    for (; paper != end && (headings.empty() || paper->range.begin < headings.front().range.begin); ++paper) {
      top.push_back(OfPaper(*paper));
    }
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const std::uint32_t limit = i + 1 < headings.size() ? headings[i + 1].range.begin : view_.source().size();
      Range range = headings[i].range;
      Json papers = Json::array();
      for (; paper != end && paper->range.begin < limit; ++paper) {
        range.end = paper->range.end;
        papers.push_back(OfPaper(*paper));
      }
      const Range name = headings[i].date_text.empty() ? headings[i].range : headings[i].date_text;
      top.push_back(Symbol(std::string(view_.slice(name)), kNamespace, range, headings[i].range, std::move(papers)));
    }
    return top;
  }

 private:
  Json Symbol(std::string name, int kind, Range range, Range selection, Json children = Json::array()) {
    if (name.find_first_not_of(" \t") == std::string::npos) name = "-";  // a name may not be empty
    PositionFinder positions = view_.positions();
    Json symbol{{"name", std::move(name)}, {"kind", kind}, {"range", positions.ToJson(range)},
                {"selectionRange", positions.ToJson(selection)}};
    if (!children.empty()) symbol["children"] = std::move(children);
    return symbol;
  }

  std::string Say(Text text) const { return std::string(text.in(view_.language())); }

  Json OfPaper(const Paper& paper) {
    Json fields = Json::array();
    for (const Field& field : paper.fields) {
      switch (field.kind) {
        case FieldKind::kThumbnail: fields.push_back(Symbol(Say({"Thumbnail", "썸네일"}), kString, field.range, field.range)); break;
        case FieldKind::kVote: {
          Json symbol = Symbol(Say({"Vote", "투표"}), kNumber, field.range, paper.votes[field.index].value);
          symbol["detail"] = view_.slice(paper.votes[field.index].value);
          fields.push_back(std::move(symbol));
          break;
        }
        case FieldKind::kAuthors: {
          Json symbol = Symbol(Say({"Authors", "저자"}), kArray, field.range, paper.authors[field.index].value);
          symbol["detail"] = std::to_string(paper.authors[field.index].entries.size());
          fields.push_back(std::move(symbol));
          break;
        }
        case FieldKind::kSummary: AddBullets(paper, field, fields); break;
        case FieldKind::kText:
        case FieldKind::kOther: break;
      }
    }
    return Symbol(PlainTitle(view_.source(), view_.document, paper), kClass, paper.range, paper.heading.title, std::move(fields));
  }

  void AddBullets(const Paper& paper, const Field& field, Json& fields) {
    std::size_t number = 0;
    for (std::size_t i = field.index; i < paper.bullets.size(); ++i) {
      const Bullet& bullet = paper.bullets[i];
      if (!field.range.contains(bullet.range.begin)) break;
      std::string name = bullet.label_text.empty() ? Say({"Point", "항목"}) + " " + std::to_string(++number) : std::string(bullet.label_text);
      fields.push_back(Symbol(std::move(name), kField, bullet.range, bullet.label.empty() ? bullet.range : bullet.label));
    }
  }

  const View& view_;
};

// The tree as the list that older clients want.
void Flatten(Json& symbols, const std::string& container, const std::string& uri, Json& out) {
  for (Json& symbol : symbols) {
    Json flat{{"name", symbol["name"]}, {"kind", symbol["kind"]},
              {"location", {{"uri", uri}, {"range", symbol["range"]}}}};
    if (!container.empty()) flat["containerName"] = container;
    out.push_back(std::move(flat));
    if (symbol.contains("children")) Flatten(symbol["children"], symbol["name"].get<std::string>(), uri, out);
  }
}

}  // namespace

std::optional<Json> DocumentSymbols(const View& view, Received) {
  Json tree = Symbols(view).List();
  if (view.client.symbol_trees) return tree;
  Json list = Json::array();
  Flatten(tree, "", view.open.uri, list);
  return list;
}

}  // namespace digestlint::lsp
