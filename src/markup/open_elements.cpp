#include "open_elements.h"

#include "tag_classes.h"

#include <musette/base/text.h>

#include <utility>

namespace musette::markup {
namespace {

// What a sloppy document needs, and no more: each comes back in each block, with its attributes.
constexpr std::size_t kMaxCarried = 8;
constexpr std::size_t kMaxCarriedBytes = 160;

bool isForeign(GumboTag tag) {
    return tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH;
}

bool isTableWall(GumboTag tag) {
    return tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_SELECT || isForeign(tag);
}

} // namespace

void OpenElements::prepareFor(const OpenElement& element) {
    const GumboTag tag = element.tag;
    if (m_foreign > 0) {
        m_foreignLeft = m_foreignLeft || is(tag, LeavesForeign);
        return;
    }
    if (is(tag, TablePart)) {
        clearToTable();
        return;
    }
    if (tag == GUMBO_TAG_A)
        closeLink();
    else if (tag == GUMBO_TAG_LI)
        closeItem(GUMBO_TAG_LI, GUMBO_TAG_LI);
    else if (tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT)
        closeItem(GUMBO_TAG_DD, GUMBO_TAG_DT);
    if (is(tag, ClosesP))
        closeParagraph();
}

void OpenElements::push(const OpenElement& element) {
    m_open.push_back(element);
    m_formatting += is(element.tag, Formatting) ? 1U : 0U;
    m_walls += is(element.tag, Barrier) ? 1U : 0U;
    m_foreign += isForeign(element.tag) ? 1U : 0U;
}

void OpenElements::close(const OpenElement& element) {
    if (is(element.tag, TablePart)) {
        if (m_foreign == 0)
            clearToTable();
        return;
    }
    const bool formatting = is(element.tag, Formatting);
    const bool ordinary = !formatting && !is(element.tag, Special);
    bool specialBetween = false;
    for (std::size_t i = m_open.size(); i-- > 0;) {
        const OpenElement& open = m_open[i];
        if (open.tag == element.tag &&
            (open.tag != GUMBO_TAG_UNKNOWN || base::equalsIgnoringCase(open.name, element.name))) {
            if (specialBetween)
                erase(i);
            else
                popTo(i, Pop::Target);
            return;
        }
        const bool special = is(open.tag, Special);
        const bool wall =
            element.tag == GUMBO_TAG_TABLE ? isTableWall(open.tag) : is(open.tag, Barrier);
        if (wall || (ordinary && special))
            break;
        specialBetween = specialBetween || (formatting && special);
    }
    if (formatting)
        forgetCarried(element.tag);
}

std::string OpenElements::takeMissingEnds() {
    return std::exchange(m_missingEnds, {});
}

void OpenElements::forget(const OpenElement& element) {
    m_formatting -= is(element.tag, Formatting) ? 1U : 0U;
    m_foreign -= isForeign(element.tag) ? 1U : 0U;
    m_foreignLeft = m_foreignLeft && m_foreign > 0;
    if (is(element.tag, Barrier)) {
        endCarriedWithin(m_walls);
        --m_walls;
    }
}

void OpenElements::popTo(std::size_t size, Pop pop) {
    while (m_open.size() > size) {
        const OpenElement element = m_open.back();
        m_open.pop_back();
        const std::size_t walls = m_walls;
        forget(element);
        const bool isTarget = pop == Pop::Target && m_open.size() == size;
        if (!is(element.tag, Formatting) || isTarget)
            continue;
        if (pop == Pop::End)
            end(element);
        else
            carry(element, walls);
    }
}

void OpenElements::carry(const OpenElement& element, std::size_t walls) {
    if (m_carried.size() >= kMaxCarried ||
        m_carriedBytes + element.attributeBytes > kMaxCarriedBytes) {
        end(element);
        return;
    }
    m_carried.push_back({element, walls});
    m_carriedBytes += element.attributeBytes;
}

void OpenElements::end(const OpenElement& element) {
    m_missingEnds.append("</").append(element.name).append(">");
}

/// Ends what is carried inside so many barriers or more: cells and objects let nothing out.
void OpenElements::endCarriedWithin(std::size_t walls) {
    while (!m_carried.empty() && m_carried.back().walls >= walls) {
        end(m_carried.back().element);
        m_carriedBytes -= m_carried.back().element.attributeBytes;
        m_carried.pop_back();
    }
}

bool OpenElements::forgetCarried(GumboTag tag) {
    for (std::size_t i = m_carried.size(); i-- > 0;) {
        if (m_carried[i].element.tag == tag && m_carried[i].walls >= m_walls) {
            m_carriedBytes -= m_carried[i].element.attributeBytes;
            m_carried.erase(m_carried.begin() + static_cast<std::ptrdiff_t>(i));
            return true;
        }
    }
    return false;
}

void OpenElements::erase(std::size_t index) {
    forget(m_open[index]);
    m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(index));
}

void OpenElements::closeParagraph() {
    for (std::size_t i = m_open.size(); i-- > 0;) {
        const GumboTag tag = m_open[i].tag;
        if (tag == GUMBO_TAG_P) {
            popTo(i, Pop::Carry);
            return;
        }
        if (is(tag, Barrier) || tag == GUMBO_TAG_BUTTON)
            return;
    }
}

/// A list item closes the one before it, unless another special element stands between.
void OpenElements::closeItem(GumboTag one, GumboTag other) {
    for (std::size_t i = m_open.size(); i-- > 0;) {
        const GumboTag tag = m_open[i].tag;
        if (tag == one || tag == other) {
            popTo(i, Pop::Carry);
            return;
        }
        const bool passed = tag == GUMBO_TAG_ADDRESS || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_P;
        if (is(tag, Special) && !passed)
            return;
    }
}

/// A link ends the one before it, wherever that stands up to the nearest barrier.
void OpenElements::closeLink() {
    close({GUMBO_TAG_A, "a"});
}

void OpenElements::clearToTable() {
    for (std::size_t i = m_open.size(); i-- > 0;) {
        if (m_open[i].tag == GUMBO_TAG_TABLE) {
            popTo(i + 1, Pop::End);
            endCarriedWithin(m_walls);
            return;
        }
        if (isTableWall(m_open[i].tag))
            return;
    }
}

} // namespace musette::markup
