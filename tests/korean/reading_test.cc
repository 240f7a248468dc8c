#include "korean/reading.h"

#include <catch2/catch.hpp>
#include <string>

namespace digestlint {
namespace {

// o: open (a vowel), l: ㄹ, c: closed.
std::string Read(const std::string& text) {
  const Endings endings = ReadEndings(text);
  std::string letters;
  if (endings.intersects(kOpen)) letters += 'o';
  if (endings.intersects(kRieul)) letters += 'l';
  if (endings.intersects(kClosed)) letters += 'c';
  return letters;
}

struct Example {
  const char* text;
  const char* endings;
};

void Check(std::initializer_list<Example> examples) {
  for (const auto& [text, endings] : examples) {
    INFO(text);
    CHECK(Read(text) == endings);
  }
}

TEST_CASE("ReadEndings of Hangul is what is written") {
  Check({{"데이터", "o"}, {"모델", "l"}, {"학습", "c"}, {"값", "c"}, {"우리의 모델", "l"}});
}

TEST_CASE("ReadEndings of numbers") {
  Check({
      {"점수는 88.14", "o"},   // 사
      {"버전 1.3", "oc"},      // short enough for a version: 삼, 쓰리
      {"정확도 87.3", "c"},    // 삼
      {"정확도 87.23", "c"},   // 삼
      {"28.67", "l"},          // 칠
      {"2023", "c"},           // 이천이십삼
      {"2024년 2024", "o"},
      {"GPT-4", "o"},          // 사, 포
      {"GPT-3", "oc"},         // 삼, 쓰리
      {"Llama 3", "oc"},
      {"Yuan 2.0-M32", "o"},   // 삼십이, 써티투
      {"DeepSeek-R1", "lc"},   // 알일, 알원
      {"RWKV-7", "lc"},        // 칠, 세븐
      {"FP8", "olc"},          // 팔, 에이트, 에잇
      {"CIFAR-10", "c"},       // 십, 텐
      {"CIFAR-100", "oc"},     // 백, 헌드레드
      {"HMDB51", "lc"},        // 오십일, 피프티원
      {"ViT-B/16", "c"},       // 십육, 식스틴
      {"AIME24", "o"},
      {"Gemini 2.0", "oc"},
      {"x1,000", "oc"},
      {"1/2", "olc"},          // 이분의 일, 일 슬래시 이, 원 슬래시 투
      {"10^5", "olc"},
      {"총 30,000", "c"},
      {"2024-06-02", "ol"},    // 이, 이 일
      {"10:30", "olc"},        // 삼십, 삼십 분
      {"1 cm", "olc"},         // 씨엠, 센티미터
  });
}

TEST_CASE("ReadEndings of what stands behind numbers") {
  Check({
      {"53.2%", "o"},
      {"7B", "oc"},            // 칠비, 칠십억
      {"Llama-2-7B", "o"},     // a name
      {"300M", "c"},           // 엠, 밀리언, 억
      {"GPT-4o", "o"},
      {"2x", "o"},
      {"5s", "olc"},
      {"Vista3D", "o"},
      {"3DGS", "o"},
      {"22k", "oc"},
  });
}

TEST_CASE("ReadEndings of capitals: spelled out, and read as a word where that can be") {
  Check({
      {"LLM", "c"},   {"VLM", "c"},    {"RL", "l"},    {"SQL", "l"},      {"GPT", "o"},     {"RLHF", "o"},
      {"OCR", "ol"},  {"R", "ol"},     {"CLIP", "oc"}, {"GAN", "c"},      {"BERT", "o"},    {"RAG", "oc"},
      {"MATH", "o"},  {"AI", "o"},     {"SDXL", "l"},  {"SigLIP", "oc"},  {"ChatGPT", "o"}, {"NeRF", "o"},
      {"PaLM", "c"},  {"MoE", "o"},    {"LoRA", "o"},  {"ViT", "oc"},     {"CoT", "oc"},    {"YaRN", "c"},
      {"AdamW", "o"}, {"VAE", "o"},    {"LSTM", "c"},  {"xLSTM", "c"},    {"L", "l"},       {"k", "o"},
  });
}

TEST_CASE("ReadEndings lets a plural s be silent") {
  Check({{"LLMs", "oc"}, {"LoRAs", "o"}, {"GANs", "oc"}, {"Models", "ol"}, {"Transformers", "o"}, {"class", "o"}, {"Atlas", "o"}});
}

TEST_CASE("ReadEndings of English words by their spelling") {
  Check({
      {"Transformer", "o"}, {"Attention", "c"},  {"Model", "l"},    {"Mamba", "o"},      {"Flow", "o"},      {"InstaFlow", "o"},
      {"Scene", "c"},       {"Game", "c"},       {"Scale", "l"},    {"Image", "o"},      {"Prototype", "c"}, {"Scope", "oc"},
      {"Benchmark", "o"},   {"Stack", "oc"},     {"Think", "o"},    {"Splatting", "c"},  {"Agent", "o"},     {"ControlNet", "oc"},
      {"Prompt", "o"},      {"Edit", "oc"},      {"Step", "c"},     {"Group", "c"},      {"Loop", "oc"},     {"Sharp", "o"},
      {"Music", "c"},       {"Arc", "o"},       {"Graph", "o"},    {"Bench", "o"},      {"Math", "o"},      {"Gym", "c"},
      {"Mix", "o"},         {"LaTeX", "oc"},     {"Technique", "oc"}, {"Cloud", "o"},    {"text-to-image", "o"}, {"mAcc", "oc"},
  });
}

TEST_CASE("ReadEndings of file names spells endings that can't be spoken") {
  Check({{"config.json", "c"}, {"README.md", "o"}, {"train.py", "o"}, {"a.html", "l"}, {"data.csv", "o"}});
}

TEST_CASE("ReadEndings looks through quotation marks and marks of emphasis") {
  Check({{"'행렬'", "l"}, {"“행렬”", "l"}, {"『행렬』", "l"}, {"LLM`", "c"}, {"LLM**", "c"}, {"'any resolution'", "c"}});
}

TEST_CASE("ReadEndings behind brackets takes the word before them and the word in them") {
  Check({
      {"MLLM(Multimodal LLM)", "c"},
      {"강화 학습(RL)", "lc"},
      {"강화 학습 (RL)", "lc"},
      {"인스타플로우(InstaFlow)", "o"},
      {"언어 모델(Language Model)", "l"},
      {"SWE-bench[1]", "olc"},
      {"(LLM)", "c"},
      {"foo()", "o"},
      {"LLM(모델(큰))", "lc"},
      {"모델)", "l"},
  });
}

TEST_CASE("ReadEndings knows nothing of addresses, formulas and marks") {
  Check({{"https://x.io/llm", "olc"}, {"www.x.io", "olc"}, {"\\alpha", "olc"}, {"문장입니다.", "olc"}, {"", "olc"}, {"→", "olc"}, {"{(x, y)}", "olc"}});
}

TEST_CASE("ReadEndings of hostile input stays quick and safe") {
  CHECK(Read(std::string(100'000, '(')) == "olc");
  CHECK(Read(std::string(100'000, ')')) == "olc");
  CHECK(Read(std::string(100'000, '+')) == "olc");
  CHECK(Read(std::string(100'000, '9')) == "o");
}

}  // namespace
}  // namespace digestlint
