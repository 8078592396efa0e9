#include "report_settings.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/picture_decoding.h"
#include "../look/words.h"
#include "file_choice.h"
#include "hint.h"

#include <musette/base/file.h>
#include <musette/model/names.h>
#include <musette/report/templates.h>
#include <musette/service/report_editor.h>
#include <musette/service/report_templates.h>

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QUrl>

#include <chrono>
#include <system_error>
#include <utility>

namespace musette::gui {
namespace {

constexpr std::chrono::milliseconds kPause{600};
constexpr int kDetailsHeight = 66;
constexpr int kLogoHeight = 44;
constexpr int kLogoWidth = 160;
constexpr std::size_t kLargestLogo = std::size_t{512} << 10;

struct Stored {
    std::string theme;
    model::OrganisationBlock organisation;
};

QPushButton* button(const QString& text, const char* name) {
    auto* made = new QPushButton(text);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

QWidget* inALine(std::initializer_list<QWidget*> parts) {
    auto* both = new QWidget;
    auto* line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    for (QWidget* part : parts)
        line->addWidget(part);
    line->addStretch(1);
    return both;
}

/// What is there already stays: it is the user's.
base::Status copyTemplatesTo(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    for (const base::EmbeddedFile& file : report::templateFiles()) {
        const std::filesystem::path target = folder / std::string(file.name);
        if (std::filesystem::exists(target, error))
            continue;
        if (auto written = base::writeFileAtomically(target, file.bytes); !written)
            return written;
    }
    return {};
}

} // namespace

ReportSettingsPage::ReportSettingsPage(const Surroundings& surroundings,
                                       const std::filesystem::path& library, QWidget* parent)
    : QWidget(parent), m_surroundings(surroundings), m_library(library), m_theme(new QComboBox) {
    m_theme->setObjectName("usualTheme");
    m_theme->addItem(tr("In colour"), std::to_underlying(model::ReportTheme::Colour));
    m_theme->addItem(tr("Sober"), std::to_underlying(model::ReportTheme::Sober));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(20);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Theme of new reports:"), m_theme);
    addOrganisation(*form);
    addTemplates(*form);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &ReportSettingsPage::saveOrganisation);
    connect(m_theme, &QComboBox::activated, this, &ReportSettingsPage::saveTheme);
    setEnabled(false);
    read();
    readTemplates();
}

ReportSettingsPage::~ReportSettingsPage() {
    saveOrganisation();
}

void ReportSettingsPage::addOrganisation(QFormLayout& form) {
    m_name = new QLineEdit;
    m_name->setObjectName("organisationName");
    m_details = new QPlainTextEdit;
    m_details->setObjectName("organisationDetails");
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(kDetailsHeight);
    m_details->setPlaceholderText(tr("Address, accreditation… in Markdown"));
    m_logo = new QLabel;
    m_logo->setObjectName("organisationLogo");
    auto* choose = button(tr("Choose an image…"), "chooseLogo");
    m_noLogo = button(tr("Without a logo"), "noLogo");
    m_logoText = new QLineEdit;
    m_logoText->setObjectName("organisationLogoText");
    m_logoTrouble = makeHint({});
    m_logoTrouble->setObjectName("logoTrouble");
    m_logoTrouble->hide();
    form.addRow(tr("&Organisation:"), m_name);
    form.addRow(tr("&Details:"), m_details);
    form.addRow(tr("Logo:"), inALine({m_logo, choose, m_noLogo}));
    form.addRow(QString(), m_logoTrouble);
    form.addRow(tr("The &logo says:"), m_logoText);
    const auto later = [this] { m_pause.start(); };
    connect(m_name, &QLineEdit::textEdited, this, later);
    connect(m_details, &QPlainTextEdit::textChanged, this, later);
    connect(m_logoText, &QLineEdit::textEdited, this, later);
    connect(choose, &QPushButton::clicked, this, &ReportSettingsPage::chooseLogo);
    connect(m_noLogo, &QPushButton::clicked, this, [this] { takeLogo(std::string()); });
}

void ReportSettingsPage::addTemplates(QFormLayout& form) {
    m_folder = new QLabel;
    m_folder->setObjectName("templateFolder");
    m_folder->setTextFormat(Qt::PlainText);
    m_folder->setWordWrap(true);
    m_folder->setProperty("tone", "text2");
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_state = new QLabel;
    m_state->setObjectName("templateState");
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* copy = button(tr("Put Musette’s own there"), "copyTemplates");
    m_open = button(tr("Open the folder"), "openTemplates");
    auto* again = button(tr("Check again"), "checkTemplates");
    form.addRow(tr("Templates:"), m_folder);
    form.addRow(QString(), m_state);
    form.addRow(QString(), inALine({copy, m_open, again}));
    connect(copy, &QPushButton::clicked, this, &ReportSettingsPage::copyTemplates);
    connect(m_open, &QPushButton::clicked, this, &ReportSettingsPage::openFolder);
    connect(again, &QPushButton::clicked, this, &ReportSettingsPage::readTemplates);
}

void ReportSettingsPage::read() {
    m_surroundings.bridge.read(
        this,
        [](service::LibraryReader& reader) {
            return Stored{reader.setting(service::kReportTheme).value_or(std::string()),
                          reader.reports.organisation().value_or(model::OrganisationBlock{})};
        },
        [this](const Stored& stored) {
            const auto theme = model::fromName<model::ReportTheme>(stored.theme)
                                   .value_or(model::ReportTheme::Colour);
            m_theme->setCurrentIndex(m_theme->findData(std::to_underlying(theme)));
            m_organisation = stored.organisation;
            showOrganisation();
            m_read = true;
            setEnabled(true);
        });
}

void ReportSettingsPage::showOrganisation() {
    m_name->setText(toQt(m_organisation.name));
    const QSignalBlocker quiet(m_details);
    m_details->setPlainText(toQt(m_organisation.details));
    m_logoText->setText(toQt(m_organisation.logoText));
    const std::string& logo = m_organisation.logo;
    m_noLogo->setVisible(!logo.empty());
    m_logoText->setEnabled(!logo.empty());
    m_logo->setAccessibleName(toQt(m_organisation.logoText));
    const qreal ratio = devicePixelRatioF();
    m_surroundings.bridge.read(
        this,
        [logo, size = QSize(kLogoWidth, kLogoHeight) * ratio](service::LibraryReader&) {
            return decodePicture({{}, bytesOfDataAddress(logo)}, size);
        },
        [this, ratio](const QImage& image) {
            QPixmap picture = QPixmap::fromImage(image);
            picture.setDevicePixelRatio(ratio);
            m_logo->setPixmap(picture);
            m_logo->setVisible(!picture.isNull());
        });
}

void ReportSettingsPage::saveTheme() {
    const auto theme = static_cast<model::ReportTheme>(m_theme->currentData().toInt());
    m_surroundings.bridge.edit(
        [name = std::string(model::nameOf(theme))](service::LibraryEditor& editor) {
            return editor.setSetting(service::kReportTheme, name);
        });
}

void ReportSettingsPage::saveOrganisation() {
    m_pause.stop();
    model::OrganisationBlock wanted = m_organisation;
    wanted.name = fromQt(m_name->text().trimmed());
    wanted.details = fromQt(m_details->toPlainText());
    wanted.logoText = fromQt(m_logoText->text().trimmed());
    if (!m_read || wanted == m_organisation)
        return;
    m_organisation = wanted;
    m_surroundings.bridge.edit([wanted = std::move(wanted)](service::LibraryEditor& editor) {
        return editor.reports.setOrganisation(wanted);
    });
}

void ReportSettingsPage::reset() {
    m_theme->setCurrentIndex(0);
    saveTheme();
    m_organisation = {};
    showOrganisation();
    m_surroundings.bridge.edit([](service::LibraryEditor& editor) {
        return editor.reports.setOrganisation(model::OrganisationBlock{});
    });
}

void ReportSettingsPage::chooseLogo() {
    chooseFileToOpen(
        *window(), tr("Logo of the organisation"), tr("Images (*.png *.jpg *.jpeg *.gif *.webp)"),
        [this](const QString& file) {
            m_surroundings.bridge.read(
                this,
                [path = std::filesystem::path(fromQt(file))](
                    service::LibraryReader&) -> base::Result<std::string> {
                    const auto bytes = base::readFile(path, kLargestLogo);
                    if (!bytes)
                        return std::unexpected(bytes.error());
                    return service::logoAddress(*bytes);
                },
                [this](const base::Result<std::string>& address) { takeLogo(address); });
        });
}

void ReportSettingsPage::takeLogo(const base::Result<std::string>& address) {
    m_logoTrouble->setVisible(!address.has_value());
    if (!address) {
        const bool unreadable = address.error().code == base::ErrorCode::FileUnreadable;
        m_logoTrouble->setText(unreadable ? errorText(address.error().code)
                                          : tr("A logo is a PNG, JPEG, GIF or WebP image of 512 KB "
                                               "at most."));
        return;
    }
    saveOrganisation();
    m_organisation.logo = *address;
    showOrganisation();
    m_surroundings.bridge.edit([wanted = m_organisation](service::LibraryEditor& editor) {
        return editor.reports.setOrganisation(wanted);
    });
}

std::filesystem::path ReportSettingsPage::folder() const {
    const auto folders = service::templateFolders(m_library);
    for (const std::filesystem::path& one : folders) {
        std::error_code error;
        if (std::filesystem::is_directory(one, error))
            return one;
    }
    return folders.back();
}

void ReportSettingsPage::readTemplates() {
    m_surroundings.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.reports.templates(); },
        [this](const base::Result<report::Templates>& found) { showTemplates(found); });
}

void ReportSettingsPage::showTemplates(const base::Result<report::Templates>& found) {
    const std::filesystem::path where = folder();
    std::error_code error;
    m_open->setEnabled(std::filesystem::is_directory(where, error));
    m_folder->setText(QDir::toNativeSeparators(toQt(where.string())));
    if (found) {
        m_state->setProperty("tone", "text2");
        m_state->setText(found->empty()
                             ? tr("No template of your own: reports are made with Musette’s.")
                             : tr("%n template(s) of your own, nothing wrong with them.", nullptr,
                                  static_cast<int>(found->size())));
    } else {
        m_state->setProperty("tone", "warn");
        // The folder is told above: a line is "file:line: what".
        QString told = toQt(found.error().detail);
        told.replace(toQt(where.string()) + '/', QString());
        m_state->setText(told.isEmpty() ? errorText(found.error().code) : told);
    }
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
}

void ReportSettingsPage::copyTemplates() {
    m_surroundings.bridge.read(
        this, [where = folder()](service::LibraryReader&) { return copyTemplatesTo(where); },
        [this](const base::Status& status) {
            if (!status)
                m_surroundings.messages.fail(status.error());
            readTemplates();
        });
}

void ReportSettingsPage::openFolder() {
    QDesktopServices::openUrl(QUrl::fromLocalFile(toQt(folder().string())));
}

} // namespace musette::gui
