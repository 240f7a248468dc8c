#include "lsp/progress.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace digestlint::lsp {
namespace {

constexpr std::size_t kWorthTelling = 50;  // files
constexpr int kStep = 5;                   // percent

}  // namespace

std::string Progress::Update(std::size_t waiting, Language language, const Send& notify) {
  total_ = std::max(total_, waiting);
  if (state_ == State::kIdle && waiting >= kWorthTelling) {
    state_ = State::kAsked;
    token_ = "digestlint-" + std::to_string(++count_);
    return token_;
  }
  if (state_ != State::kAllowed && state_ != State::kBegun) return {};
  const int percent = static_cast<int>((total_ - waiting) * 100 / total_);
  if (state_ == State::kAllowed) {
    state_ = State::kBegun;
    percent_ = percent;
    Say({{"kind", "begin"},
         {"title", Text{"Linting the workspace's digests", "작업 공간의 다이제스트 검사"}.in(language)},
         {"percentage", percent}}, notify);
  } else if (percent >= percent_ + kStep) {
    percent_ = percent;
    const std::string message = std::to_string(total_ - waiting) + "/" + std::to_string(total_);
    Say({{"kind", "report"}, {"message", message}, {"percentage", percent}}, notify);
  }
  return {};
}

void Progress::Created(std::string_view token, bool taken) {
  if (state_ == State::kAsked && token == token_) state_ = taken ? State::kAllowed : State::kRefused;
}

void Progress::Done(const Send& notify) {
  if (state_ == State::kBegun) Say({{"kind", "end"}}, notify);
  state_ = State::kIdle;
  total_ = 0;
}

void Progress::Say(Json value, const Send& notify) const {
  notify("$/progress", {{"token", token_}, {"value", std::move(value)}});
}

}  // namespace digestlint::lsp
