#include "settings_dialog.h"

#include "../app/actions.h"
#include "../app/preferences.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "feed_settings.h"
#include "reading_preview.h"
#include "report_settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

constexpr int kListWidth = 210;

QLabel* text(const QString& words, const char* tone) {
    auto* label = new QLabel(words);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("tone", tone);
    return label;
}

/// A field with a few words at its right.
QWidget* besides(QWidget* field, QWidget* words) {
    auto* both = new QWidget;
    auto* line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(field, 1);
    line->addWidget(words);
    return both;
}

} // namespace

SettingsDialog::SettingsDialog(const Surroundings& surroundings,
                               const std::filesystem::path& library, QWidget* parent)
    : QDialog(parent), m_surroundings(surroundings), m_library(library), m_list(new QListWidget),
      m_pages(new QStackedWidget) {
    setWindowTitle(tr("Settings"));
    setObjectName("settingsDialog");
    build();
    addGeneral();
    addReading();
    addFeeds();
    addReport();
    addKeyboard();
    addPrivacy();
    addData();
    addButtons();
    m_list->setCurrentRow(0);
    resize(roomFor(*this, {860, 560}));
}

void SettingsDialog::build() {
    auto* page = new QHBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    m_list->setObjectName("settingsPages");
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_list->setFixedWidth(kListWidth);
    m_list->setIconSize({18, 18});
    m_list->setProperty("plain", "side");
    m_side = new QVBoxLayout;
    m_side->setContentsMargins(30, 24, 30, 16);
    m_side->addWidget(m_pages, 1);
    m_side->addWidget(text(tr("Changes apply at once."), "text3"));
    m_side->setSpacing(12);
    page->addWidget(m_list);
    page->addLayout(m_side, 1);
}

/// Made after the pages, so that Tab comes to them last.
void SettingsDialog::addButtons() {
    // Room for the longest title, with its icon.
    m_list->setFixedWidth(std::max(kListWidth, m_list->sizeHintForColumn(0) + 24));
    auto* buttons = new QHBoxLayout;
    auto* reset = new QPushButton(tr("Put this page back"));
    reset->setObjectName("resetPage");
    reset->setAutoDefault(false);
    auto* close = new QPushButton(tr("Close"));
    close->setObjectName("close");
    close->setProperty("primary", true);
    close->setDefault(true);
    buttons->addWidget(reset);
    buttons->addStretch();
    buttons->addWidget(close);
    m_side->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(reset, &QPushButton::clicked, this,
            [this] { m_resets[static_cast<std::size_t>(m_list->currentRow())](); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this, reset](int row) {
        m_pages->setCurrentIndex(row);
        reset->setVisible(static_cast<bool>(m_resets[static_cast<std::size_t>(row)]));
    });
}

QFormLayout* SettingsDialog::addPage(const QString& icon, const QString& title,
                                     std::function<void()> reset) {
    m_resets.push_back(std::move(reset));
    auto* page = new QWidget;
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(14);
    auto* heading = new QLabel(title);
    heading->setFont(m_surroundings.theme.font(TextRole::PageTitle));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(14);
    form->setHorizontalSpacing(20);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    lines->addWidget(heading);
    lines->addLayout(form);
    lines->addStretch();
    m_pages->addWidget(page);
    m_list->addItem(new QListWidgetItem(m_surroundings.theme.icon(icon, Tone::Text2), title));
    return form;
}

void SettingsDialog::addGeneral() {
    Preferences& preferences = m_surroundings.preferences;
    auto* language = new QComboBox;
    language->setObjectName("language");
    language->addItem(tr("As the system"), QString());
    language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->setCurrentIndex(std::max(0, language->findData(preferences.language())));
    auto* form = addPage("settings", tr("General"), [language] { language->setCurrentIndex(0); });
    form->addRow(tr("&Language:"), language);
    form->addRow(QString(), text(tr("The language changes at the next start."), "text2"));
    connect(language, &QComboBox::currentIndexChanged, this, [&preferences, language] {
        preferences.setLanguage(language->currentData().toString());
    });
}

void SettingsDialog::addReading() {
    Preferences& preferences = m_surroundings.preferences;
    auto* scheme = new QComboBox;
    scheme->setObjectName("scheme");
    scheme->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    auto* face = new QComboBox;
    face->setObjectName("face");
    face->addItems(
        {tr("With serifs (%1)").arg(m_surroundings.theme.font(TextRole::Reading).family()),
         tr("Without serifs (%1)").arg(m_surroundings.theme.font(TextRole::Ui).family())});
    auto* column = new QComboBox;
    column->setObjectName("column");
    column->addItems({tr("Narrow"), tr("Normal"), tr("Wide")});
    auto* size = new QSlider(Qt::Horizontal);
    size->setObjectName("textSize");
    size->setAccessibleName(tr("&Text size:").remove('&'));
    size->setRange(Preferences::kSmallestTextStep, Preferences::kLargestTextStep);
    size->setPageStep(1);
    auto* pixels = text({}, "text2");
    pixels->setObjectName("textPixels");
    auto* spaces = new QCheckBox(tr("&Correct the spaces before ; : ! ? and inside « »"));
    spaces->setObjectName("spaces");
    auto* stories = new QCheckBox(tr("An article that is read is so in all feeds that &have it"));
    stories->setObjectName("storiesReadTogether");
    stories->setChecked(preferences.storiesReadTogether());
    connect(stories, &QCheckBox::toggled, &preferences, &Preferences::setStoriesReadTogether);
    auto* form = addPage("book-open", tr("Reading"), [&preferences, stories] {
        stories->setChecked(false);
        preferences.setScheme(SchemeWish::System);
        preferences.setComfort({});
        preferences.setSpacesCorrected(true);
    });
    form->addRow(tr("&Appearance:"), scheme);
    form->addRow(tr("Reading &font:"), face);
    form->addRow(tr("&Text size:"), besides(size, pixels));
    static_cast<QLabel*>(form->itemAt(form->rowCount() - 1, QFormLayout::LabelRole)->widget())
        ->setBuddy(size);
    form->addRow(tr("Column &width:"), column);
    form->addRow(QString(), spaces);
    form->addRow(QString(), stories);
    form->addRow(new ReadingPreview(m_surroundings));
    followReading({scheme, face, column, size, pixels, spaces});
}

void SettingsDialog::followReading(const ReadingFields& fields) {
    Preferences& preferences = m_surroundings.preferences;
    const auto show = [this, fields] {
        const Preferences& now = m_surroundings.preferences;
        const ReadingComfort comfort = now.comfort();
        fields.scheme->setCurrentIndex(static_cast<int>(now.scheme()));
        fields.face->setCurrentIndex(comfort.serif ? 0 : 1);
        fields.column->setCurrentIndex(static_cast<int>(comfort.column));
        fields.size->setValue(comfort.textStep);
        const int designed = m_surroundings.theme.font(TextRole::Reading).pixelSize();
        fields.pixels->setText(tr("%1 px").arg(designed + comfort.textStep));
        fields.spaces->setChecked(now.spacesCorrected());
    };
    show();
    connect(&preferences, &Preferences::changed, this, show);
    connect(fields.scheme, &QComboBox::currentIndexChanged, this,
            [&preferences](int index) { preferences.setScheme(static_cast<SchemeWish>(index)); });
    connect(fields.size, &QSlider::valueChanged, &preferences, &Preferences::setTextStep);
    connect(fields.face, &QComboBox::currentIndexChanged, this, [&preferences](int index) {
        ReadingComfort comfort = preferences.comfort();
        comfort.serif = index == 0;
        preferences.setComfort(comfort);
    });
    connect(fields.column, &QComboBox::currentIndexChanged, this, [&preferences](int index) {
        ReadingComfort comfort = preferences.comfort();
        comfort.column = static_cast<ReadingComfort::Column>(index);
        preferences.setComfort(comfort);
    });
    connect(fields.spaces, &QCheckBox::toggled, &preferences, &Preferences::setSpacesCorrected);
}

void SettingsDialog::addFeeds() {
    auto* fields = new FeedSettings(m_surroundings);
    addPage("rss", tr("Feeds"), [fields] { fields->reset(); })->addRow(fields);
}

void SettingsDialog::addReport() {
    auto* fields = new ReportSettingsPage(m_surroundings, m_library);
    addPage("file-text", tr("Report"), [fields] { fields->reset(); })->addRow(fields);
}

void SettingsDialog::addKeyboard() {
    Preferences& preferences = m_surroundings.preferences;
    auto* letters = new QCheckBox(tr("&Single letters act in the list and in the article"));
    letters->setObjectName("letters");
    letters->setChecked(preferences.letters());
    m_keyboard = m_list->count();
    auto* form = addPage("keyboard", tr("Keyboard"), [letters] { letters->setChecked(true); });
    form->addRow(letters);
    form->addRow(text(tr("R keeps, S watches, P lets go, L links… Switch them off when letters are "
                         "pressed by accident or by voice control; the menus remain."),
                      "text2"));
    connect(letters, &QCheckBox::toggled, &preferences, &Preferences::setLetters);
}

void SettingsDialog::addData() {
    auto* form = addPage("database", tr("Data"), {});
    auto* file = text(QDir::toNativeSeparators(toQt(m_library.string())), "text2");
    file->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(tr("Library:"), file);
    auto* folder = new QPushButton(tr("Open the folder"));
    folder->setObjectName("openFolder");
    folder->setAutoDefault(false);
    connect(folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(
            QUrl::fromLocalFile(toQt(std::filesystem::absolute(m_library).parent_path().string())));
    });
    form->addRow(QString(), folder);
    for (const Act act : {Act::Backup, Act::Restore, Act::OpenLibrary, Act::ExportFeeds}) {
        QAction& action = m_surroundings.actions[act];
        auto* button = new QPushButton(action.text());
        button->setEnabled(action.isEnabled());
        button->setAutoDefault(false);
        // The library may be another one afterwards, so the settings close first.
        connect(button, &QPushButton::clicked, this, [this, &action] {
            accept();
            action.trigger();
        });
        form->addRow(QString(), button);
    }
}

void SettingsDialog::showKeyboard() {
    m_list->setCurrentRow(m_keyboard);
}

} // namespace musette::gui
