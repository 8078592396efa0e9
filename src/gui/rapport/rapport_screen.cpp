#include "rapport_screen.h"

#include "../app/actions.h"
#include "../app/areas.h"
#include "../app/bridge.h"
#include "../app/preferences.h"
#include "../app/text.h"
#include "../app/window_memory.h"
#include "../look/elided_label.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "../session/current_session.h"
#include "../session/no_session_page.h"
#include "../session/tools_dialog.h"
#include "note_in_page.h"
#include "report_choices.h"
#include "report_export.h"
#include "report_link_check.h"
#include "report_maker.h"
#include "report_outline.h"
#include "report_place.h"
#include "report_preview.h"
#include "report_review.h"
#include "report_sections.h"
#include "report_state_line.h"
#include "report_text_box.h"
#include "report_words.h"

#include <musette/report/settings.h>

#include <QComboBox>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kPaperWidth = 760;
constexpr int kWordsAMinute = 230;

std::optional<model::SequenceId> sequenceNamed(std::string_view name) {
    constexpr std::string_view kKind = "sequence:";
    model::SequenceId id;
    if (!name.starts_with(kKind))
        return std::nullopt;
    std::from_chars(name.data() + kKind.size(), name.data() + name.size(), id.value);
    return id;
}

QLabel* heading(const QString& text, const Theme& theme) {
    auto* label = new QLabel(text);
    QFont bold = theme.font(TextRole::Small);
    bold.setBold(true);
    label->setFont(bold);
    label->setProperty("tone", "text2");
    return label;
}

} // namespace

RapportScreen::RapportScreen(const Surroundings& around, QWidget* parent)
    : QWidget(parent), m_around(around), m_maker(new ReportMaker(around, this)),
      m_export(new ReportExport(around, *m_maker, *this)),
      m_links(new ReportLinkCheck(around, *m_maker, *this)) {
    setObjectName("rapportScreen");
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(makeNoSessionPage(tr("The report fills with your notes. Start with a day."),
                                         [this] { m_around.actions[Act::NewSession].trigger(); }));
    m_columns = new QSplitter;
    m_columns->setObjectName("rapportColumns");
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(buildChoices());
    m_columns->addWidget(buildPage());
    m_columns->setStretchFactor(1, 1);
    if (!around.memory.recall(*m_columns))
        m_columns->setSizes({roomFor(*this, {300, 0}).width(), 980});
    m_pages->addWidget(m_columns);
    connectParts();
    restyle();
    showChoices();
    showReport();
}

RapportScreen::~RapportScreen() {
    keepTexts();
    m_around.memory.keep(*m_columns);
}

QWidget* RapportScreen::buildChoices() {
    auto* column = new QWidget;
    column->setProperty("ground", "side");
    column->setAttribute(Qt::WA_StyledBackground);
    column->setMinimumWidth(240);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(14, 14, 14, 12);
    lines->setSpacing(8);
    auto* whom = new QHBoxLayout;
    auto* label = new QLabel(tr("&For:"));
    m_audience = new QComboBox;
    m_audience->setObjectName("audience");
    m_audience->addItem(tr("Public"), static_cast<int>(report::Audience::Public));
    m_audience->addItem(tr("Team"), static_cast<int>(report::Audience::Team));
    m_audience->addItem(tr("Myself alone"), static_cast<int>(report::Audience::Private));
    label->setBuddy(m_audience);
    whom->addWidget(label);
    whom->addWidget(m_audience);
    whom->addStretch();
    m_outline = new ReportOutline(m_around.theme);
    m_state = new ReportStateLine(m_around.theme);
    auto* keys = new QLabel(tr("Space ticks · F2 edits · Alt+↑ Alt+↓ reorder"));
    keys->setWordWrap(true);
    keys->setFont(m_around.theme.font(TextRole::Small));
    keys->setProperty("tone", "text3");
    m_choices = new ReportChoices(m_around.memory);
    lines->addLayout(whom);
    lines->addWidget(m_state);
    lines->addWidget(heading(tr("Contents of the report"), m_around.theme));
    lines->addWidget(m_outline, 3);
    lines->addWidget(keys);
    m_text = new ReportTextBox(m_around, *m_maker);
    lines->addWidget(m_text, 1);
    lines->addWidget(m_choices);
    return column;
}

QToolButton* RapportScreen::actionButton(const QString& icon, const QString& name) {
    auto* button = new QToolButton;
    button->setObjectName(icon);
    button->setProperty("iconName", icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QWidget* RapportScreen::buildActions() {
    auto* bar = new QWidget;
    bar->setProperty("ground", "window");
    bar->setProperty("edge", "bottom");
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(14, 8, 14, 8);
    line->setSpacing(8);
    auto* title = new QLabel(tr("Preview"));
    QFont bold = m_around.theme.font(TextRole::ItemTitle);
    bold.setBold(true);
    title->setFont(bold);
    m_size = new ElidedLabel;
    m_size->setFont(m_around.theme.font(TextRole::Small));
    m_size->setProperty("tone", "text2");
    m_counted = new QPushButton;
    m_counted->setObjectName("counted");
    m_counted->setProperty("link", true);
    m_counted->setAutoDefault(false);
    m_counted->setToolTip(tr("What is left out"));
    connect(m_counted, &QPushButton::clicked, this, &RapportScreen::showLeftOut);
    auto* edit = actionButton("pencil", tr("Edit the text at the cursor (F2, double click)"));
    connect(edit, &QToolButton::clicked, this, [this] { m_preview->chooseText(); });
    auto* copy = actionButton("copy", tr("Copy the HTML"));
    auto* print = actionButton("printer", tr("Print (Ctrl+P)"));
    auto* browser = actionButton("external-link", tr("View in the browser"));
    m_exportButton = new QPushButton(tr("Export…"));
    m_exportButton->setObjectName("export");
    m_exportButton->setProperty("primary", true);
    m_exportButton->setToolTip(tr("Export the report (Ctrl+Shift+S)"));
    line->addWidget(title);
    line->addWidget(m_size);
    line->addWidget(m_counted);
    line->addStretch(1);
    auto* check = actionButton("list-checks", tr("Check (Ctrl+Shift+R)"));
    connect(check, &QToolButton::clicked, this, &RapportScreen::check);
    for (QWidget* part :
         std::initializer_list<QWidget*>{edit, check, copy, print, browser, m_exportButton})
        line->addWidget(part);
    connect(copy, &QToolButton::clicked, m_export, &ReportExport::copyPage);
    connect(print, &QToolButton::clicked, m_export, &ReportExport::toPrinter);
    connect(browser, &QToolButton::clicked, m_export, &ReportExport::toBrowser);
    connect(m_exportButton, &QPushButton::clicked, this, &RapportScreen::exportReport);
    auto* key = new QShortcut(QKeySequence(QKeySequence::Print), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_export, &ReportExport::toPrinter);
    return bar;
}

QWidget* RapportScreen::buildFailure() {
    m_failure = new QFrame;
    m_failure->setObjectName("exportFailure");
    auto* line = new QHBoxLayout(m_failure);
    line->setContentsMargins(14, 8, 14, 8);
    m_reason = new QLabel;
    m_reason->setObjectName("exportFailureReason");
    m_reason->setWordWrap(true);
    m_again = new QPushButton(tr("Choose another folder…"));
    m_again->setObjectName("exportAgain");
    connect(m_again, &QPushButton::clicked, this, [this] { exportAs(m_failedWay); });
    line->addWidget(m_reason, 1);
    line->addWidget(m_again);
    m_failure->hide();
    return m_failure;
}

QWidget* RapportScreen::buildPage() {
    auto* column = new QWidget;
    column->setProperty("ground", "sunken");
    column->setAttribute(Qt::WA_StyledBackground);
    column->setMinimumWidth(420);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_preview = new ReportPreview(m_around.theme);
    m_preview->setMaximumWidth(kPaperWidth);
    m_inPage = new NoteInPage(m_around, *m_preview);
    setEntry(*m_columns, *m_preview);
    setEntry(*column, *m_preview);
    auto* desk = new QHBoxLayout;
    desk->setContentsMargins(16, 20, 16, 0);
    desk->addStretch(1);
    desk->addWidget(m_preview, 1000);
    desk->addStretch(1);
    lines->addWidget(buildActions());
    lines->addWidget(buildFailure());
    lines->addLayout(desk, 1);
    m_review = new ReportReview(m_around.theme);
    lines->addWidget(m_review);
    return column;
}

void RapportScreen::connectParts() {
    connect(m_audience, &QComboBox::activated, this, &RapportScreen::takeChoices);
    connect(m_choices, &ReportChoices::changed, this, &RapportScreen::takeChoices);
    connect(m_outline, &ReportOutline::included, m_maker, &ReportMaker::include);
    connect(m_outline, &ReportOutline::placeWanted, m_preview, &ReportPreview::goTo);
    connect(m_outline, &ReportOutline::placeWanted, m_text, &ReportTextBox::choose);
    connect(m_outline, &ReportOutline::moveWanted, this, &RapportScreen::move);
    connect(m_outline, &ReportOutline::textWanted, this, &RapportScreen::editAt);
    connect(m_preview, &ReportPreview::textChosen, this, &RapportScreen::editAt);
    connect(m_maker, &ReportMaker::made, this, &RapportScreen::showReport);
    connect(m_outline, &ReportOutline::retitled, this, &RapportScreen::retitle);
    connect(m_state, &ReportStateLine::wanted, m_maker, &ReportMaker::setState);
    connect(m_maker, &ReportMaker::settingsChanged, this, &RapportScreen::showChoices);
    connect(m_links, &ReportLinkCheck::checked, this, &RapportScreen::check);
    connect(m_review, &ReportReview::linksWanted, this, &RapportScreen::checkLinks);
    connect(m_export, &ReportExport::refused, this,
            [this](const QString& reason) { showFailure(reason, Cure::None); });
    connect(m_export, &ReportExport::failed, this,
            [this](const QString& reason) { showFailure(reason, Cure::AnotherFolder); });
    connect(m_review, &ReportReview::placeShown, m_preview, &ReportPreview::goTo);
    connect(m_review, &ReportReview::placeWanted, this, &RapportScreen::goTo);
    connect(m_review, &ReportReview::closed, this, [this] { m_preview->setFocus(); });
    connect(m_export, &ReportExport::written, m_failure, &QWidget::hide);
    connect(m_preview, &ReportPreview::linkClicked, this, [](const QUrl& address) {
        if (address.scheme() == "http" || address.scheme() == "https" ||
            address.scheme() == "mailto")
            QDesktopServices::openUrl(address);
    });
    connect(&m_around.theme, &Theme::changed, this, &RapportScreen::restyle);
    const auto size = [this] { m_preview->setTextStep(m_around.preferences.textStep()); };
    connect(&m_around.preferences, &Preferences::changed, this, size);
    size();
}

void RapportScreen::takeChoices() {
    model::ReportSettings settings = m_maker->settings();
    settings.audience = static_cast<model::ReportAudience>(m_audience->currentData().toInt());
    m_maker->setSettings(m_choices->chosen(std::move(settings)));
}

void RapportScreen::showChoices() {
    const model::ReportSettings& settings = m_maker->settings();
    m_audience->setCurrentIndex(m_audience->findData(static_cast<int>(settings.audience)));
    m_choices->show(settings);
}

void RapportScreen::showReport() {
    m_pages->setCurrentIndex(m_around.session.exists() ? 1 : 0);
    const report::ReportSummary& summary = m_maker->summary();
    m_outline->show(summary.outline);
    m_preview->showReport(m_maker->preview(), m_maker->settings().theme);
    m_state->show(m_maker->standing(), author());
    m_review->showLinksChecked(m_maker->standing().linksCheckedOn);
    showTemplateTrouble();
    const int minutes = std::max(1, summary.words / kWordsAMinute);
    m_size->setText(tr("%1 · %2").arg(tr("%Ln word(s)", nullptr, summary.words),
                                      tr("%n min to read", nullptr, minutes)));
    m_counted->setText(m_export->counted());
    m_review->showLeftOut(summary.outline);
    if (m_review->isVisible())
        m_maker->makeFindings(this, [this](const auto& found) { m_review->showFindings(found); });
    emit countsChanged(m_around.session.exists() ? m_export->counted() : QString());
}

void RapportScreen::showFailure(const QString& reason, Cure cure) {
    m_again->setVisible(cure == Cure::AnotherFolder);
    m_reason->setText(tr("The report was not exported. %1").arg(reason));
    m_failure->show();
    m_failure->setAccessibleName(m_reason->text());
}

/// The report that is shown then is made with Musette's own.
void RapportScreen::showTemplateTrouble() {
    const std::string& trouble = m_maker->standing().templateTrouble;
    if (trouble.empty() && m_templateTrouble)
        m_failure->hide();
    m_templateTrouble = !trouble.empty();
    if (!m_templateTrouble)
        return;
    m_again->hide();
    m_reason->setText(templateWords(trouble));
    m_failure->setAccessibleName(m_reason->text());
    m_failure->show();
}

QString RapportScreen::author() const {
    return m_around.session.exists() ? toQt(m_around.session.content()->document.session.author)
                                     : QString();
}

/// Sequences have an order of their own in the session; sections in the report.
void RapportScreen::move(const QString& anchor, int by) {
    if (!m_around.session.exists())
        return;
    const model::SessionDocument& document = m_around.session.content()->document;
    const std::string name = report::stableName(document, fromQt(anchor));
    if (const auto sequence = sequenceNamed(name)) {
        m_around.bridge.edit([id = *sequence, by](service::LibraryEditor& editor) {
            return editor.sessions.moveSequence(id, by);
        });
        return;
    }
    ReportSections sections(document, m_maker->summary().outline, m_maker->settings());
    sections.move(fromQt(anchor), by);
    m_maker->setSettings(sections.settings());
}

void RapportScreen::retitle(const QString& anchor, const QString& title) {
    if (!m_around.session.exists())
        return;
    ReportSections sections(m_around.session.content()->document, m_maker->summary().outline,
                            m_maker->settings());
    sections.retitle(fromQt(anchor), fromQt(title));
    m_maker->setSettings(sections.settings());
}

void RapportScreen::retitlePart() {
    if (m_preview->hasFocus())
        m_preview->chooseText();
    else
        m_outline->editCurrent();
}

void RapportScreen::movePart(int by) {
    m_outline->moveCurrent(by);
}

void RapportScreen::chooseState(model::ReportState state) {
    if (m_around.session.exists())
        m_state->choose(state);
}

void RapportScreen::checkLinks() {
    m_links->start();
}

void RapportScreen::refresh() {
    m_maker->refresh();
}

void RapportScreen::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible())
        refresh();
    QWidget::changeEvent(event);
}

void RapportScreen::exportReport() {
    exportAs(m_choices->way());
}

void RapportScreen::exportAs(ReportWay way) {
    m_failedWay = way;
    m_maker->makeFindings(this, [this, way](const std::vector<report::Finding>& findings) {
        if (blocking(findings) > 0) {
            refuse(findings);
            return;
        }
        m_export->start(way);
    });
}

void RapportScreen::refuse(const std::vector<report::Finding>& findings) {
    m_review->showFindings(findings);
    m_review->open(ReportReview::Tab::Findings);
    showFailure(tr("%n thing(s) in it must be seen to first.", nullptr, blocking(findings)),
                Cure::None);
}

void RapportScreen::check() {
    m_maker->makeFindings(this, [this](const std::vector<report::Finding>& findings) {
        m_review->showFindings(findings);
        m_review->open(ReportReview::Tab::Findings);
        if (blocking(findings) == 0)
            m_failure->hide();
    });
}

void RapportScreen::showLeftOut() {
    if (m_around.session.exists())
        m_review->open(ReportReview::Tab::LeftOut);
}

void RapportScreen::editText() {
    editAt(QStringLiteral("introduction"));
}

void RapportScreen::keepTexts() {
    m_inPage->end();
    m_text->keep();
}

/// Notes and sequences are worked on in their half-day, lists in their dialogs, texts of the
/// session in the field for them, all else in the contents.
void RapportScreen::goTo(const report::FindingPlace& wanted) {
    if (!m_around.session.exists())
        return;
    if (const auto place = placeOf(m_around.session.content()->document, wanted)) {
        m_around.session.choose(place->halfDay, place->sequence);
        emit dayWanted(*place);
        return;
    }
    const QString anchor = toQt(wanted.anchor);
    m_outline->choose(anchor);
    m_text->choose(anchor);
    switch (wanted.entity) {
    case report::FindingEntity::Tool: return showTool({wanted.id});
    case report::FindingEntity::Objective:
    case report::FindingEntity::Resource:
    case report::FindingEntity::Account: return m_around.actions[Act::SessionParts].trigger();
    case report::FindingEntity::Session: return m_text->focusText();
    default: break;
    }
    if (!anchor.isEmpty())
        m_outline->setFocus(Qt::OtherFocusReason);
}

void RapportScreen::showTool(model::ToolId id) {
    const std::vector<model::Tool>& tools = m_around.session.content()->document.tools;
    const auto tool = std::ranges::find(tools, id, &model::Tool::id);
    auto* dialog =
        new ToolsDialog(m_around, window(), tool == tools.end() ? QString() : toQt(tool->name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Notes on the page, the session's own texts in their field; other parts come from elsewhere.
void RapportScreen::editAt(const QString& anchor) {
    if (m_inPage->open(anchor) || !m_around.session.exists())
        return;
    if (!anchor.isEmpty() && anchor != "introduction" && anchor != "conclusion")
        return;
    m_text->choose(anchor.isEmpty() ? QStringLiteral("introduction") : anchor);
    m_text->focusText();
}

void RapportScreen::focusPage() {
    enterArea(*m_pages->currentWidget());
}

void RapportScreen::restyle() {
    for (QToolButton* button : findChildren<QToolButton*>()) {
        const QString icon = button->property("iconName").toString();
        if (!icon.isEmpty())
            button->setIcon(m_around.theme.icon(icon, Tone::Text));
    }
    m_exportButton->setIcon(m_around.theme.icon("download", Tone::White));
    m_failure->setStyleSheet(QString("QFrame#exportFailure { background: %1; }"
                                     "QFrame#exportFailure QLabel { color: %2; }")
                                 .arg(m_around.theme.color(Tone::ErrSoft).name(),
                                      m_around.theme.color(Tone::Err).name()));
}

} // namespace musette::gui
