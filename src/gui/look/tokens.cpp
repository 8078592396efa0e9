#include "tokens.h"

namespace musette::gui {
namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

Pair pairOf(Tone tone) {
    switch (tone) {
    case Tone::Window: return {0xF4F1EA, 0x1E2125};
    case Tone::Side: return {0xEDE9E0, 0x191C20};
    case Tone::Base: return {0xFFFFFF, 0x23272C};
    case Tone::Paper: return {0xFFFDF8, 0x24282D};
    case Tone::Sunken: return {0xE6E1D6, 0x15181B};
    case Tone::Button: return {0xFBF9F4, 0x2B3036};
    case Tone::Border: return {0xDDD7CB, 0x383E46};
    case Tone::Outline: return {0x857E70, 0x7D858F};
    case Tone::Text: return {0x23262B, 0xE9E6E0};
    case Tone::Text2: return {0x565B63, 0xB4B8BE};
    case Tone::Text3: return {0x63676F, 0x9AA0A8};
    case Tone::Disabled: return {0x9B968B, 0x737A83};
    case Tone::Accent: return {0x27548A, 0x8FBAEE};
    case Tone::AccentFill: return {0x27548A, 0x2F65A7};
    case Tone::AccentSoft: return {0xE1EAF5, 0x2A3B50};
    case Tone::AccentInk: return {0x1E4471, 0xBFD8F7};
    case Tone::Session: return {0x96480F, 0xEBB27A};
    case Tone::SessionFill: return {0x96480F, 0x8F4C17};
    case Tone::SessionSoft: return {0xF8E8D7, 0x3E3023};
    case Tone::Ok: return {0x2A7346, 0x83CFA2};
    case Tone::OkSoft: return {0xE3F2E8, 0x22382B};
    case Tone::Warn: return {0x7A5800, 0xE6B84C};
    case Tone::WarnSoft: return {0xFBF0D0, 0x3A321C};
    case Tone::Err: return {0xB3261E, 0xF28B82};
    case Tone::ErrSoft: return {0xFBE4E1, 0x43282A};
    case Tone::Mark: return {0xFCEBB0, 0x4A3D16};
    case Tone::LinkVisited: return {0x6B4A94, 0xC7A8E8};
    case Tone::Scroll: return {0xC9C2B4, 0x4A515A};
    case Tone::Toast: return {0x2A2D32, 0xE9E6E0};
    case Tone::ToastText: return {0xF4F1EA, 0x1E2125};
    case Tone::ToastAction: return {0xA9CBF3, 0x1E4471};
    case Tone::White: return {0xFFFFFF, 0xFFFFFF};
    }
    return {0, 0};
}

} // namespace

QColor colorOf(Tone tone, Scheme scheme) {
    const Pair pair = pairOf(tone);
    return QColor(scheme == Scheme::Dark ? pair.dark : pair.light);
}

} // namespace musette::gui
