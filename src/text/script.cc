#include "text/script.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/utf8.h"

namespace digestlint {
namespace {

struct Block {
  char32_t first;
  char32_t last;
  Script script;
};

// Blocks of Unicode with letters of scripts that Korean isn't written in, in order. Marks that Kana shares with other
// text, ・ and ー, are left out.
constexpr std::array kBlocks{
    Block{0x0400, 0x052F, Script::kCyrillic}, Block{0x0531, 0x0587, Script::kOther},  // Armenian
    Block{0x05D0, 0x05F2, Script::kHebrew},   Block{0x0620, 0x06D3, Script::kArabic},
    Block{0x06FA, 0x06FF, Script::kArabic},   Block{0x0750, 0x077F, Script::kArabic},
    Block{0x0900, 0x0DFF, Script::kIndic},    Block{0x0E01, 0x0E4E, Script::kThai},
    Block{0x0E80, 0x0EDF, Script::kOther},    Block{0x0F40, 0x0FBC, Script::kOther},  // Lao, Tibetan
    Block{0x1000, 0x109F, Script::kOther},    Block{0x10A0, 0x10FF, Script::kOther},  // Burmese, Georgian
    Block{0x1200, 0x137F, Script::kOther},    Block{0x1780, 0x17D3, Script::kOther},  // Ethiopic, Khmer
    Block{0x3005, 0x3007, Script::kHan},      Block{0x3041, 0x3096, Script::kKana},
    Block{0x30A1, 0x30FA, Script::kKana},     Block{0x3400, 0x4DBF, Script::kHan},
    Block{0x4E00, 0x9FFF, Script::kHan},      Block{0xF900, 0xFAFF, Script::kHan},
    Block{0xFF66, 0xFF9D, Script::kKana},     Block{0x20000, 0x323AF, Script::kHan},
};
static_assert(std::is_sorted(kBlocks.begin(), kBlocks.end(), [](Block a, Block b) { return a.last < b.first; }));

}  // namespace

Script ScriptOf(char32_t c) {
  if (IsHangul(c)) return Script::kHangul;
  const auto* block = std::lower_bound(kBlocks.begin(), kBlocks.end(), c, [](Block b, char32_t letter) { return b.last < letter; });
  return block != kBlocks.end() && block->first <= c ? block->script : Script::kCommon;
}

Text ScriptName(Script script) {
  switch (script) {
    case Script::kHan: return {"Han characters", "한자"};
    case Script::kKana: return {"Kana", "가나"};
    case Script::kCyrillic: return {"Cyrillic letters", "키릴 문자"};
    case Script::kArabic: return {"Arabic letters", "아랍 문자"};
    case Script::kHebrew: return {"Hebrew letters", "히브리 문자"};
    case Script::kThai: return {"Thai letters", "타이 문자"};
    case Script::kIndic: return {"Indic letters", "인도계 문자"};
    case Script::kHangul: return {"Hangul", "한글"};
    case Script::kCommon: return {"Latin letters", "로마자"};
    case Script::kOther: break;
  }
  return {"letters of another script", "다른 글자"};
}

}  // namespace digestlint
