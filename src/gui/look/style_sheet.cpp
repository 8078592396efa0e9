#include "theme.h"

#include <QRegularExpression>

namespace musette::gui {
namespace {

/// Shapes only; colours stand as @names and are filled in from the tokens. `color` is never set on
/// a line edit: it would make the placeholder illegible (ui.md §7).
constexpr const char* kSheet = R"(
QToolTip { border: none; padding: 4px 8px; }
QMenuBar { background: @window; padding: 2px 10px; }
QMenuBar::item { padding: 5px 11px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @sunken; color: @text; }
QMenu { background: @base; border: 1px solid @outline; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; color: @accentInk; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QLineEdit, QComboBox, QDateTimeEdit, QSpinBox { background: @base; border: 1px solid @outline;
  border-radius: 6px; padding: 0 9px; min-height: 30px; selection-background-color: @accentFill; }
QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QSpinBox:focus { border: 2px solid @accent;
  padding: 0 8px; min-height: 28px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 26px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/@arrow.svg); width: 14px; }
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button {
  border: none; background: transparent; width: 26px; }
QSpinBox::up-arrow, QTimeEdit::up-arrow { image: url(:/icons/@up.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QTimeEdit::down-arrow { image: url(:/icons/@arrow.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @base; border: 1px solid @outline; }
QPlainTextEdit, QListWidget, QTreeWidget { background: @base; border: 1px solid @outline;
  border-radius: 6px; }
QPlainTextEdit:focus, QListWidget:focus, QTreeWidget:focus { border: 2px solid @accent; }
QDialog QListWidget, QDialog QTreeWidget { background: @base; border: 1px solid @outline;
  border-radius: 6px; }
QDialog QListWidget:focus, QDialog QTreeWidget:focus { border: 2px solid @accent; }
QDialog QListWidget::item, QDialog QTreeWidget::item { min-height: 28px; }
QDialog QListWidget::item:selected, QDialog QTreeWidget::item:selected { background: @accentSoft;
  color: @accentInk; }
QTableView { background: @base; border: 1px solid @outline; border-radius: 6px;
  gridline-color: @border; selection-background-color: @accentSoft; selection-color: @accentInk; }
QTableView::item:focus { border: 2px solid @accent; background: @accentSoft; color: @accentInk; }
QTableView QLineEdit { min-height: 0; border-radius: 0; padding: 0 3px; }
QTabWidget::pane { border: none; padding-top: 8px; }
QInputDialog QLineEdit { min-width: 360px; }
QDialogButtonBox { button-layout: 3; }
QInputDialog QPushButton:default, QMessageBox QPushButton:default { background: @accentFill;
  color: @white; border-color: @accentFill; font-weight: bold; }
QInputDialog QPushButton:default:focus, QMessageBox QPushButton:default:focus {
  border: 2px solid @text; }
QFrame#pickList QListWidget { border: none; }
QFrame#pickList QListWidget::item { min-height: 26px; border-radius: 4px; padding: 0 6px; }
QFrame#pickList QListWidget::item:selected { background: @accentSoft; color: @accentInk; }
QCheckBox { spacing: 10px; min-height: 26px; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator { width: 14px; height: 14px;
  border: 1px solid @outline; border-radius: 4px; background: @base; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked {
  background: @accentFill; border-color: @accentFill; image: url(:/icons/box-checked.svg); }
QTreeView::indicator:indeterminate { background: @accentFill; border-color: @accentFill;
  image: url(:/icons/box-partly.svg); }
QCheckBox::indicator:focus { border: 2px solid @accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked:focus { border-color: @text; }
QCheckBox::indicator:disabled, QTreeView::indicator:disabled { background: @sunken;
  border-color: @border; }
QSlider { min-height: 28px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @sunken; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accentFill; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -7px 0; border-radius: 9px;
  background: @base; border: 1px solid @outline; }
QSlider::handle:horizontal:focus { border: 2px solid @accent; width: 14px; height: 14px; }
QPushButton { background: @button; border: 1px solid @outline; border-radius: 6px;
  padding: 0 14px; min-height: 30px; }
QPushButton:hover { background: @sunken; }
QPushButton:focus { border: 2px solid @accent; padding: 0 13px; min-height: 28px; }
QPushButton:disabled { color: @disabled; border-color: @border; }
QPushButton[primary="true"] { background: @accentFill; color: @white; border-color: @accentFill;
  font-weight: bold; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @sunken; color: @disabled;
  border-color: @border; }
QPushButton[link="true"] { background: transparent; border: none; color: @accent;
  font-weight: bold; text-align: left; padding: 0 4px; }
QPushButton[link="true"]:focus { border: 1px solid @accent; }
QPushButton[link="true"]::menu-indicator { image: none; width: 0; }
QPushButton[card="true"] { background: @base; border: 1px solid @border; border-radius: 8px;
  text-align: left; padding: 12px; }
QPushButton[card="true"]:hover { background: @accentSoft; }
QPushButton[card="true"]:focus { border: 2px solid @accent; padding: 11px; }
QDialog QListWidget[plain="side"] { background: @side; border: none; border-radius: 0;
  padding: 16px 8px; outline: none; }
QDialog QListWidget[plain="side"]::item { padding: 2px 8px; border: 1px solid transparent;
  border-radius: 6px; }
QDialog QListWidget[plain="side"]::item:selected:focus { border-color: @accent; }
QPushButton[chip="filled"] { background: @sessionSoft; color: @session;
  border: 1px solid @sessionSoft; border-radius: 16px; font-weight: bold; padding: 0 14px; }
QPushButton[chip="outline"] { background: transparent; color: @session;
  border: 1px solid @session; border-radius: 16px; padding: 0 14px; }
QPushButton[chip]:focus { border: 2px solid @session; padding: 0 13px; }
QPushButton[chip]::menu-indicator { image: none; width: 0; }
QPushButton[halfDay="true"] { background: @base; border: 1px solid @border; padding: 0 6px; }
QPushButton[halfDay="true"]:checked { background: @sessionFill; color: @white;
  border-color: @sessionFill; font-weight: bold; }
QPushButton[halfDay="true"]:focus { border: 2px solid @accent; padding: 0 5px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 6px; }
QToolButton:hover { background: @sunken; }
QToolButton:checked { background: @accentSoft; color: @accentInk; }
QToolButton[fold="true"]:checked { background: transparent; color: @text; }
QToolButton[fold="true"] { font-weight: bold; padding: 4px 6px; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[linked="true"] { background: @sessionSoft; color: @session; font-weight: bold; }
QToolButton[chip] { border-radius: 11px; padding: 2px 9px; }
QToolButton[chip="halfDay"] { background: @sessionSoft; color: @session; font-weight: bold; }
QToolButton[chip="halfDay"]:hover { border: 1px solid @session; }
QToolButton[chip="halfDay"]:focus { border: 2px solid @session; padding: 1px 8px; }
QToolButton[chip="tag"] { background: @sunken; color: @text2; }
QToolButton[chip="tag"]:hover { border: 1px solid @outline; }
QToolButton[chip="tag"]:focus { border: 2px solid @accent; padding: 1px 8px; }
QToolButton[chip="new"] { background: @accentSoft; color: @accentInk; font-weight: bold;
  border-radius: 10px; padding: 1px 9px; }
QToolButton[chip="new"]:hover { border: 1px solid @accent; }
QToolButton[chip="new"]:focus { border: 2px solid @accent; padding: 0 8px; }
QFrame[card="true"] { background: @base; border: 1px solid @border; border-radius: 8px; }
QFrame[card="true"] > QLabel { border: none; background: transparent; }
QFrame#captureField { border: 1px solid @outline; }
QFrame#captureField QPlainTextEdit { border: none; background: transparent; }
QFrame#firstRunCard { border-radius: 12px; }
QWidget[ground="side"] { background: @side; }
QWidget[ground="base"] { background: @base; }
QWidget[ground="paper"] { background: @paper; }
QWidget[ground="window"] { background: @window; }
QWidget[ground="sunken"] { background: @sunken; }
QWidget[edge="bottom"] { border-bottom: 1px solid @border; }
QWidget[edge="top"] { border-top: 1px solid @border; }
QLabel { background: transparent; }
QLabel[tone="text2"] { color: @text2; }
QLabel[tone="text3"] { color: @text3; }
QLabel[tone="session"] { color: @session; }
QLabel[tone="warn"] { background: @warnSoft; color: @warn; border-radius: 6px; padding: 8px 10px; }
QFrame[failure="true"] { background: @errSoft; border: none; border-left: 3px solid @err;
  border-radius: 6px; }
QFrame[annotation="true"] { border: none; border-top: 1px solid @border; }
QLabel[annotationText="passage"] { background: @mark; color: @text; border-radius: 4px;
  padding: 4px 8px; }
QFrame[soft="true"] { background: @accentSoft; border: none; border-radius: 6px; }
QFrame[soft="true"] > QLabel { color: @accentInk; }
QFrame[card="true"][chosen="true"] { background: @accentSoft; border-color: @accent; }
QLabel[pill="warn"] { background: @warnSoft; color: @warn; border-radius: 10px; padding: 3px 9px; }
QLabel[keycap="true"] { border: 1px solid @outline; border-radius: 4px; padding: 1px 4px;
  color: @text2; }
QTabBar#screens { background: @sunken; border-radius: 8px; qproperty-drawBase: 0; }
QTabBar#screens::tab { background: transparent; color: @text2; padding: 6px 14px; margin: 3px;
  border-radius: 6px; border: 1px solid transparent; min-height: 20px; }
QTabBar#screens::tab:selected { background: @base; color: @text; font-weight: bold; }
QTabBar#screens::tab:focus { border: 1px solid @accent; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; margin: 0 3px; }
QTreeView, QListView, QTextBrowser, QScrollArea { border: none; background: transparent; }
QHeaderView::section { background: @window; border: none; border-bottom: 1px solid @border;
  padding: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @scroll; border-radius: 4px; min-height: 32px;
  margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 12px; }
QScrollBar::handle:horizontal { background: @scroll; border-radius: 4px; min-width: 32px;
  margin: 2px; }
QScrollBar#sideways:focus { border: 1px solid @accent; border-radius: 6px; }
)";

struct Named {
    const char* name;
    Tone tone;
};

constexpr Named kNames[] = {
    {"window", Tone::Window},
    {"side", Tone::Side},
    {"base", Tone::Base},
    {"paper", Tone::Paper},
    {"sunken", Tone::Sunken},
    {"button", Tone::Button},
    {"border", Tone::Border},
    {"outline", Tone::Outline},
    {"text", Tone::Text},
    {"text2", Tone::Text2},
    {"text3", Tone::Text3},
    {"disabled", Tone::Disabled},
    {"accent", Tone::Accent},
    {"accentFill", Tone::AccentFill},
    {"accentSoft", Tone::AccentSoft},
    {"accentInk", Tone::AccentInk},
    {"session", Tone::Session},
    {"sessionFill", Tone::SessionFill},
    {"sessionSoft", Tone::SessionSoft},
    {"warn", Tone::Warn},
    {"warnSoft", Tone::WarnSoft},
    {"err", Tone::Err},
    {"errSoft", Tone::ErrSoft},
    {"scroll", Tone::Scroll},
    {"mark", Tone::Mark},
    {"white", Tone::White},
};

} // namespace

QString Theme::styleSheet() const {
    QString sheet = kSheet;
    sheet.replace("@up", isDark() ? "arrow-up-dark" : "arrow-up-light");
    sheet.replace("@arrow", isDark() ? "arrow-dark" : "arrow-light");
    for (const Named& named : kNames)
        sheet.replace(QRegularExpression(QString("@%1\\b").arg(named.name)),
                      color(named.tone).name());
    return sheet;
}

} // namespace musette::gui
