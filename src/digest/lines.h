#pragma once

#include <optional>
#include <string_view>

#include "digest/digest.h"
#include "text/range.h"
#include "text/source.h"

namespace digestlint {

// What single lines of a digest say, whether GFM reads them as headings or not. All take the range of one line without
// its end and give nothing where the line is something else.

std::optional<DigestHeading> ReadDigestHeading(const Source& source, Range line);

// A line of `#`s with a link to arXiv or in the form `[title](url)`, or any line that starts with exactly `### `.
std::optional<PaperHeading> ReadPaperHeading(const Source& source, Range line);

std::optional<Vote> ReadVote(const Source& source, Range line);
std::optional<Authors> ReadAuthors(const Source& source, Range line);

// `[Watch Video](url)` and `[Watch Video]https://…`; fills watch, watch_url and watch_is_link.
bool ReadWatchLine(const Source& source, Range line, Media& media);
// `<video … src="…">` anywhere in the range; fills video and video_url.
bool ReadVideoElement(const Source& source, Range range, Media& media);
// `<img … src="…">` anywhere in the range; fills image and image_url.
bool ReadImageElement(const Source& source, Range range, Media& media);

// The range without blanks at both ends.
Range TrimRange(std::string_view text, Range range);

}  // namespace digestlint
